import Link from 'next/link';
import { PageQuery } from '../../components/export-menu/export-menu';
import { Choice, FilterForm, TextField } from '../../components/filter-form/filter-form';
import { Formula } from '../../components/formula/formula';
import { MaterialName } from '../../components/material-name/material-name';
import { Empty } from '../../components/notice/notice';
import { Page } from '../../components/page/page';
import { Shown } from '../../components/page/shown';
import { Pager } from '../../components/pager/pager';
import { Prose } from '../../components/prose/prose';
import { PageSkeleton } from '../../components/skeleton/skeleton';
import { graphql } from '../../generated';
import type { SearchQuery } from '../../generated/graphql';
import { query } from '../../lib/api/query';
import { authorsAndYear } from '../../lib/format/authors';
import { links } from '../../lib/url/links';
import { oneOf, type SearchParameters, single } from '../../lib/url/parameters';
import styles from './search.module.css';

const document = graphql(`
  query Search($query: String!, $kinds: [SearchKind!], $first: Int, $after: String) {
    search(query: $query, kinds: $kinds, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
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

export const metadata = { title: 'Search' };

export default function SearchPage({ searchParams }: { searchParams: Promise<SearchParameters> }) {
  return <Shown thing="the search" skeleton={<PageSkeleton />} load={() => search(searchParams)} />;
}

async function search(searchParams: Promise<SearchParameters>) {
  const parameters = single(await searchParams);
  const text = parameters.q?.slice(0, 200);
  const kind = oneOf(parameters.kind, KINDS);
  const variables = {
    query: text ?? '',
    first: 25,
    ...(kind && { kinds: [kind] }),
    ...(parameters.after && { after: parameters.after }),
  };
  const found = text ? (await query(document, variables)).search : null;
  return (
    <Page title={text ? `Search for “${text}”` : 'Search'}>
      <FilterForm path="/search" active={false}>
        <TextField name="q" label="Search for" value={text} required />
        <Choice
          name="kind"
          label="Kind"
          value={kind}
          options={KINDS.map((slug) => ({ slug, name: slug.toLowerCase() }))}
        />
      </FilterForm>
      {found ? (
        found.edges.length > 0 ? (
          <>
            <Pager
              path="/search"
              parameters={parameters}
              pageInfo={found.pageInfo}
              shown={found.edges.length}
              total={found.totalCount}
              noun="results"
            />
            <ul className={styles.list} data-arrow-list>
              {found.edges.map(({ node }) => (
                <li key={node.__typename + node.slug} data-arrow-item>
                  <Hit hit={node} />
                </li>
              ))}
            </ul>
          </>
        ) : (
          <Empty>
            Nothing found for “{text}”. Try fewer letters, another spelling, a formula such as{' '}
            <Formula>LiFePO4</Formula>, or <Link href="/findings">look through the findings</Link>.
          </Empty>
        )
      ) : (
        <Empty>Results will stand here, best first; small misspellings do not matter.</Empty>
      )}
      <PageQuery document={document} variables={variables} />
    </Page>
  );
}

type Node = SearchQuery['search']['edges'][number]['node'];

function Hit({ hit }: { hit: Node }) {
  const { kind, href, title, detail } = describe(hit);
  return (
    <>
      <p className={styles.kind}>{kind}</p>
      <div>
        <Link href={href} prefetch={false}>
          {title}
        </Link>
        {detail ? (
          <p className={styles.detail}>
            <Prose>{detail}</Prose>
          </p>
        ) : null}
      </div>
    </>
  );
}

function describe(hit: Node) {
  switch (hit.__typename) {
    case 'Technique':
      return {
        kind: 'technique',
        href: links.technique(hit.slug),
        title: hit.abbreviation ? `${hit.name} (${hit.abbreviation})` : hit.name,
        detail: hit.description,
      };
    case 'Material':
      return {
        kind: 'material',
        href: links.material(hit.slug),
        title: <MaterialName material={hit} />,
        detail: [hit.name, hit.structureFamily, hit.roles.join(', ')].filter(Boolean).join(' · '),
      };
    case 'Finding':
      return {
        kind: 'finding',
        href: links.finding(hit.slug),
        title: <Prose>{hit.name}</Prose>,
        detail: hit.statement,
      };
    case 'Publication':
      return {
        kind: 'publication',
        href: links.publication(hit.slug),
        title: <Prose>{hit.title ?? hit.name}</Prose>,
        detail: [authorsAndYear(hit), hit.journal].filter(Boolean).join(' · '),
      };
    case 'Quantity':
      return {
        kind: 'quantity',
        href: links.findingsAbout({ quantity: hit.slug }),
        title: hit.name,
        detail: hit.description,
      };
    case 'Phenomenon':
      return {
        kind: 'phenomenon',
        href: links.findingsAbout({ phenomenon: hit.slug }),
        title: hit.name,
        detail: hit.description,
      };
  }
}
