import { Fragment, type ReactNode } from 'react';
import type { FilterWords } from '../../lists/filter-words';
import type { FacetOfList, ListDefinition, PageArguments, PageOf } from '../../lists/list';
import { ExportLinks, PageQuery } from '../export-menu/export-menu';
import { type Choice, Chosen } from '../facet-panel/chosen';
import { FacetPanel } from '../facet-panel/facet-panel';
import { chosenOf, toggled } from '../facet-panel/toggled';
import { Empty } from '../notice/notice';
import { Page } from '../page/page';
import { Pager } from '../pager/pager';
import styles from './list-page.module.css';

/** The frame of every list: filters, entries, pages, the list as a file, and the query that made it. */
export function ListPage<Node>({
  title,
  lede,
  noun,
  list,
  parameters,
  page,
  result,
  words,
  furtherFacets = [],
  filters,
  children,
}: {
  title: string;
  lede: ReactNode;
  noun: string;
  list: ListDefinition<Node>;
  parameters: Readonly<Record<string, string>>;
  page: PageArguments;
  result: PageOf<Node>;
  /** What each filter means; given with facets. */
  words?: FilterWords;
  /** Facets that the API does not count. */
  furtherFacets?: readonly FacetOfList[];
  /** Filters that are no choice among values. */
  filters?: ReactNode;
  children: ReactNode;
}) {
  const path = `/${list.name}`;
  const facets = [...(result.facets ?? []), ...furtherFacets];
  const chosen = words ? chosenIn(list.filter(parameters).filter, parameters, facets, words) : [];
  const pager = (
    <Pager
      path={path}
      parameters={parameters}
      pageInfo={result.pageInfo}
      shown={result.nodes.length}
      total={result.totalCount}
      noun={noun}
    />
  );
  const entries = (
    <div className={styles.entries}>
      {chosen.length > 0 ? (
        <>
          <p className={styles.meaning} role="status">
            {result.totalCount} {result.totalCount === 1 ? noun.replace(/s$/, '') : noun} that{' '}
            {chosen.map(({ key, words }, index) => (
              <Fragment key={key}>
                {index === 0 ? '' : index === chosen.length - 1 ? ' and ' : ', '}
                {words}
              </Fragment>
            ))}
            .
          </p>
          <Chosen path={path} choices={chosen} />
        </>
      ) : null}
      <div className={styles.bar}>
        {pager}
        <ExportLinks list={list.name} parameters={parameters} />
      </div>
      {result.nodes.length === 0 ? (
        <Empty>
          No {noun} match. Leave out a filter, or load evidence with <code>npx interphase load</code> when
          there is none at all.
        </Empty>
      ) : (
        children
      )}
      {result.pageInfo.hasNextPage || result.pageInfo.hasPreviousPage ? (
        <div className={styles.foot}>{pager}</div>
      ) : null}
      <PageQuery document={list.document} variables={{ ...list.filter(parameters), ...page }} />
    </div>
  );
  return (
    <Page title={title} lede={lede}>
      {facets.length > 0 ? (
        <div className={styles.split}>
          <nav aria-label="Filters">
            <FacetPanel path={path} parameters={parameters} facets={facets}>
              {filters}
            </FacetPanel>
          </nav>
          {entries}
        </div>
      ) : (
        <>
          {filters}
          {entries}
        </>
      )}
    </Page>
  );
}

/** The filters in force, in words, in the order of the address. */
function chosenIn(
  filter: Readonly<Record<string, unknown>>,
  parameters: Readonly<Record<string, string>>,
  facets: readonly FacetOfList[],
  words: FilterWords,
): Choice[] {
  return Object.keys(filter).flatMap((field) =>
    chosenOf(parameters, field).map((key) => {
      const value = facets
        .find((facet) => facet.field === field)
        ?.values.find((candidate) => candidate.key === key);
      return {
        key: `${field} ${key}`,
        words: words(field, key, value?.label ?? key),
        without: toggled(parameters, field, key),
      };
    }),
  );
}

/** Whether the address filters at all. */
export const isFiltered = ({
  after: _a,
  before: _b,
  sort: _s,
  ...rest
}: Readonly<Record<string, string>>): boolean => Object.keys(rest).length > 0;
