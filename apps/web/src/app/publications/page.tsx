import { TextField } from '../../components/filter-form/filter-form';
import styles from '../../components/filter-form/filter-form.module.css';
import { ListPage } from '../../components/list-page/list-page';
import { Shown } from '../../components/page/shown';
import { PublicationEntry } from '../../components/publication/publication-entry';
import { PageSkeleton } from '../../components/skeleton/skeleton';
import { type SearchParameters, single } from '../../lib/url/parameters';
import { publicationWords } from '../../lists/filter-words';
import { pageOf } from '../../lists/list';
import { publicationList } from '../../lists/publications';
import list from './publications.module.css';

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
      words={publicationWords}
      filters={<AuthorForm parameters={parameters} />}
    >
      <ul className={list.list} data-arrow-list>
        {result.nodes.map((publication) => (
          <li key={publication.slug} data-arrow-item>
            <PublicationEntry publication={publication} />
          </li>
        ))}
      </ul>
    </ListPage>
  );
}

/** Part of an author's name, for those who are not among the most frequent. */
function AuthorForm({ parameters }: { parameters: Readonly<Record<string, string>> }) {
  const { author, after: _after, before: _before, ...kept } = parameters;
  return (
    <form action="/publications" className={styles.line} aria-label="Author">
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField name="author" label="Author’s name, or part of it" value={author} />
      <button type="submit" className="button-plain">
        Find author
      </button>
    </form>
  );
}
