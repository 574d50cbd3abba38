import Link from 'next/link';
import { PageQuery } from '../../components/export-menu/export-menu';
import { FilterForm, TextField } from '../../components/filter-form/filter-form';
import { Formula } from '../../components/formula/formula';
import { Empty } from '../../components/notice/notice';
import { Page } from '../../components/page/page';
import { Shown } from '../../components/page/shown';
import { Pages } from '../../components/pager/pager';
import { PageSkeleton } from '../../components/skeleton/skeleton';
import { graphql } from '../../generated';
import type { SearchQuery } from '../../generated/graphql';
import { query } from '../../lib/api/query';
import { oneOf, type SearchParameters, single, withParameters } from '../../lib/url/parameters';
import { Hit } from './hit';
import styles from './search.module.css';

const document = graphql(`
  query Search($query: String!, $kinds: [SearchKind!], $first: Int, $after: String) {
    search(query: $query, kinds: $kinds, first: $first, after: $after) {
      totalCount
      byKind { kind count }
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          __typename
          ... on Technique { slug name abbreviation family description }
          ... on Material { slug name formula structureFamily roles }
          ... on Finding { slug name statement }
          ... on Publication { slug name title authors year journal }
          ... on Quantity { slug name unit description }
          ... on Phenomenon { slug name description }
        }
      }
    }
  }
`);

const KINDS = ['TECHNIQUE', 'MATERIAL', 'FINDING', 'PUBLICATION', 'QUANTITY', 'PHENOMENON'] as const;
const MANY: Readonly<Record<(typeof KINDS)[number], string>> = {
  TECHNIQUE: 'techniques',
  MATERIAL: 'materials',
  FINDING: 'findings',
  PUBLICATION: 'publications',
  QUANTITY: 'quantities',
  PHENOMENON: 'phenomena',
};

export const metadata = { title: 'Search' };

export default function SearchPage({ searchParams }: { searchParams: Promise<SearchParameters> }) {
  return <Shown thing="the search" skeleton={<PageSkeleton />} load={() => search(searchParams)} />;
}

async function search(searchParams: Promise<SearchParameters>) {
  const parameters = single(await searchParams);
  const text = parameters.q?.slice(0, 200);
  const kind = oneOf(parameters.kind, KINDS);
  // Pages go forward only: the address holds where each page before this one began.
  const trail = parameters.after?.split(',').filter(Boolean) ?? [];
  const after = trail.at(-1);
  const variables = {
    query: text ?? '',
    first: 25,
    ...(kind && { kinds: [kind] }),
    ...(after && { after }),
  };
  const answer = text ? await query(document, variables) : null;
  return (
    <Page title={text ? `Search for “${text}”` : 'Search'}>
      <FilterForm path="/search" active={false} action="Search">
        <TextField name="q" label="Search for" value={text} required />
      </FilterForm>
      {answer && text ? (
        <Results answer={answer} text={text} kind={kind} trail={trail} />
      ) : (
        <Empty>Results will stand here, best first; small misspellings do not matter.</Empty>
      )}
      <PageQuery document={document} variables={variables} />
    </Page>
  );
}

function Results({
  answer: { search: found },
  text,
  kind,
  trail,
}: {
  answer: SearchQuery;
  text: string;
  kind: (typeof KINDS)[number] | undefined;
  trail: readonly string[];
}) {
  const counts = new Map(found.byKind.map(({ kind: each, count }) => [each, count]));
  const all = found.byKind.reduce((sum, { count }) => sum + count, 0);
  if (all === 0)
    return (
      <Empty>
        Nothing found for “{text}”. Try fewer letters, another spelling, a formula such as{' '}
        <Formula>LiFePO4</Formula>, or <Link href="/findings">look through the findings</Link>.
      </Empty>
    );
  const place = (after: readonly string[]) =>
    withParameters('/search', { q: text, kind, after: after.join(',') });
  const end = found.pageInfo.endCursor;
  const pages = (
    <Pages
      previous={trail.length > 0 ? place(trail.slice(0, -1)) : null}
      next={found.pageInfo.hasNextPage && end ? place([...trail, end]) : null}
      shown={found.edges.length}
      total={found.totalCount}
      noun="results"
    />
  );
  return (
    <>
      <nav aria-label="Kinds">
        <ul className={styles.kinds}>
          <Kind href={withParameters('/search', { q: text })} chosen={!kind} count={all}>
            everything
          </Kind>
          {KINDS.filter((each) => counts.has(each) || each === kind).map((each) => (
            <Kind
              key={each}
              href={withParameters('/search', { q: text, kind: each })}
              chosen={each === kind}
              count={counts.get(each) ?? 0}
            >
              {MANY[each]}
            </Kind>
          ))}
        </ul>
      </nav>
      {pages}
      {found.edges.length > 0 ? (
        <ul className={styles.list} data-arrow-list>
          {found.edges.map(({ node }) => (
            <li key={node.__typename + node.slug} data-arrow-item>
              <Hit hit={node} />
            </li>
          ))}
        </ul>
      ) : (
        <Empty>No {kind ? MANY[kind] : 'results'} here; choose another kind above.</Empty>
      )}
      {found.edges.length > 10 ? pages : null}
    </>
  );
}

function Kind({
  href,
  chosen,
  count,
  children,
}: {
  href: string;
  chosen: boolean;
  count: number;
  children: string;
}) {
  return (
    <li>
      <Link href={href} aria-current={chosen ? 'true' : undefined} prefetch={false}>
        {children} <span className={styles.count}>{count}</span>
      </Link>
    </li>
  );
}
