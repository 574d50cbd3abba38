import { FindingList } from '../../components/finding/finding-entry';
import { ListPage } from '../../components/list-page/list-page';
import { Shown } from '../../components/page/shown';
import { PageSkeleton } from '../../components/skeleton/skeleton';
import { type SearchParameters, single } from '../../lib/url/parameters';
import { findingWords } from '../../lists/filter-words';
import { findingList } from '../../lists/findings';
import { pageOf } from '../../lists/list';

export const metadata = { title: 'Findings' };

export default function FindingsPage({ searchParams }: { searchParams: Promise<SearchParameters> }) {
  return <Shown thing="the findings" skeleton={<PageSkeleton />} load={() => findings(searchParams)} />;
}

async function findings(searchParams: Promise<SearchParameters>) {
  const parameters = single(await searchParams);
  const page = pageOf(parameters);
  const result = await findingList.page(parameters, page);
  return (
    <ListPage
      title="Findings"
      lede="One claim each, in our own words, tied to what it is about and to where it stands."
      noun="findings"
      list={findingList}
      parameters={parameters}
      page={page}
      result={result}
      words={findingWords}
    >
      <FindingList findings={result.nodes} />
    </ListPage>
  );
}
