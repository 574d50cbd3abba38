import type { ReactNode } from 'react';
import type { ListDefinition, PageArguments, PageOf } from '../../lists/list';
import { ExportLinks, PageQuery } from '../export-menu/export-menu';
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
  filters?: ReactNode;
  children: ReactNode;
}) {
  const pager = (
    <Pager
      path={`/${list.name}`}
      parameters={parameters}
      pageInfo={result.pageInfo}
      shown={result.nodes.length}
      total={result.totalCount}
      noun={noun}
    />
  );
  return (
    <Page title={title} lede={lede}>
      {filters}
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
    </Page>
  );
}

/** Whether the address filters at all. */
export const isFiltered = ({
  after: _a,
  before: _b,
  sort: _s,
  ...rest
}: Readonly<Record<string, string>>): boolean => Object.keys(rest).length > 0;
