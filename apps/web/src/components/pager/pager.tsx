import Link from 'next/link';
import { withParameters } from '../../lib/url/parameters';
import styles from './pager.module.css';

interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor?: string | null | undefined;
  endCursor?: string | null | undefined;
}

/** Next and previous page as plain links that keep the filters. */
export function Pager({
  path,
  parameters,
  pageInfo,
  shown,
  total,
  noun,
}: {
  path: string;
  parameters: Readonly<Record<string, string>>;
  pageInfo: PageInfo;
  shown: number;
  total: number;
  /** Plural, with an s. */
  noun: string;
}) {
  const { after: _after, before: _before, ...kept } = parameters;
  const previous =
    pageInfo.hasPreviousPage && pageInfo.startCursor ? { ...kept, before: pageInfo.startCursor } : null;
  const next = pageInfo.hasNextPage && pageInfo.endCursor ? { ...kept, after: pageInfo.endCursor } : null;
  return (
    <Pages
      previous={previous && withParameters(path, previous)}
      next={next && withParameters(path, next)}
      shown={shown}
      total={total}
      noun={noun}
    />
  );
}

/** How much of a list is shown, and the addresses of the pages around it. */
export function Pages({
  previous,
  next,
  shown,
  total,
  noun,
}: {
  previous: string | null;
  next: string | null;
  shown: number;
  total: number;
  /** Plural, with an s. */
  noun: string;
}) {
  return (
    <nav className={styles.pager} aria-label="Pages">
      <span className={styles.count}>
        {shown === total ? total : `${shown} of ${total}`} {total === 1 ? noun.replace(/s$/, '') : noun}
      </span>
      {previous ? (
        <Link href={previous} rel="prev" prefetch={false}>
          Previous
        </Link>
      ) : null}
      {next ? (
        <Link href={next} rel="next" prefetch={false}>
          Next
        </Link>
      ) : null}
    </nav>
  );
}
