import type { CheckedPage } from '@interphase/core';

/** The parts of a Prisma query that fetch one page by key instead of by offset. */
export interface Keyset<Key> {
  readonly range: { readonly gt?: Key; readonly lt?: Key };
  readonly order: 'asc' | 'desc';
  /** One more than the page holds, to know whether another follows. */
  readonly take: number;
}

/** Page of a list ordered by a text key, ascending. */
export function textKeyset(page: CheckedPage): Keyset<string> {
  return keyset(page, 'asc', page.after, page.before);
}

/** Page of a list ordered by a key, between the keys of its cursors. */
export function keyset<Key>(
  page: CheckedPage,
  order: 'asc' | 'desc',
  after: Key | null,
  before: Key | null,
): Keyset<Key> {
  const ascending = order === 'asc';
  const [greater, less] = ascending ? [after, before] : [before, after];
  return {
    range: { ...(greater === null ? {} : { gt: greater }), ...(less === null ? {} : { lt: less }) },
    order: ascending === (page.direction === 'forward') ? 'asc' : 'desc',
    take: page.size + 1,
  };
}
