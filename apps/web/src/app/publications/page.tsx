import { FilterForm, TextField, Tick } from '../../components/filter-form/filter-form';
import { isFiltered, ListPage } from '../../components/list-page/list-page';
import { Shown } from '../../components/page/shown';
import { PublicationEntry } from '../../components/publication/publication-entry';
import { PageSkeleton } from '../../components/skeleton/skeleton';
import { type SearchParameters, single } from '../../lib/url/parameters';
import { pageOf } from '../../lists/list';
import { publicationList } from '../../lists/publications';
import styles from './publications.module.css';

export const metadata = { title: 'Publications' };

export default function PublicationsPage({ searchParams }: { searchParams: Promise<SearchParameters> }) {
  return (
    <Shown thing="the publications" skeleton={<PageSkeleton />} load={() => publications(searchParams)} />
  );
}

async function publications(searchParams: Promise<SearchParameters>) {
  const parameters = single(await searchParams);
  const page = pageOf(parameters, 50);
  const result = await publicationList.page(parameters, page);
  return (
    <ListPage
      title="Publications"
      lede="The works that the findings are reported in or credited to."
      noun="publications"
      list={publicationList}
      parameters={parameters}
      page={page}
      result={result}
      filters={
        <FilterForm path="/publications" active={isFiltered(parameters)}>
          <TextField name="author" label="Author" value={parameters.author} />
          <TextField name="journal" label="Journal" value={parameters.journal} />
          <TextField name="year" label="Year" value={parameters.year} type="number" min={1800} max={2100} />
          <Tick name="cited" label="cited by a finding" checked={parameters.cited === 'true'} />
        </FilterForm>
      }
    >
      <ul className={styles.list} data-arrow-list>
        {result.nodes.map((publication) => (
          <li key={publication.slug} data-arrow-item>
            <PublicationEntry publication={publication} />
          </li>
        ))}
      </ul>
    </ListPage>
  );
}
