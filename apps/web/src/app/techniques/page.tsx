import Link from 'next/link';
import { WindowForm } from '../../components/filter-form/window-form';
import { isFiltered, ListPage } from '../../components/list-page/list-page';
import { Shown } from '../../components/page/shown';
import { PageSkeleton } from '../../components/skeleton/skeleton';
import { TechniqueTable } from '../../components/technique-table/technique-table';
import { links } from '../../lib/url/links';
import { type SearchParameters, single } from '../../lib/url/parameters';
import { techniqueWords } from '../../lists/filter-words';
import { LARGEST_PAGE, pageOf } from '../../lists/list';
import { techniqueList } from '../../lists/techniques';

export const metadata = { title: 'Techniques' };

export default function TechniquesPage({ searchParams }: { searchParams: Promise<SearchParameters> }) {
  return <Shown thing="the techniques" skeleton={<PageSkeleton />} load={() => techniques(searchParams)} />;
}

async function techniques(searchParams: Promise<SearchParameters>) {
  const parameters = single(await searchParams);
  const page = pageOf(parameters, LARGEST_PAGE);
  const result = await techniqueList.page(parameters, page);
  return (
    <ListPage
      title="Techniques"
      lede={
        <>
          <p>
            Computations and experiments that look at battery materials, with the lengths and times they
            reach.
          </p>
          {isFiltered(parameters) ? null : <Examples />}
        </>
      }
      noun="techniques"
      list={techniqueList}
      parameters={parameters}
      page={page}
      result={result}
      words={techniqueWords}
      filters={<WindowForm path="/techniques" parameters={parameters} />}
    >
      <TechniqueTable techniques={result.nodes} path="/techniques" parameters={parameters} />
    </ListPage>
  );
}

/** Two questions that a list answers, as a way in. */
function Examples() {
  return (
    <p>
      For example those that{' '}
      <Link href={links.techniquesFor({ operando: 'true', nonDestructive: 'true', minMetres: '0.001' })}>
        watch a closed cell at work above 1 mm
      </Link>
      , or that <Link href={links.techniquesFor({ phenomenon: 'oxygen-redox' })}>reveal oxygen redox</Link>.
    </p>
  );
}
