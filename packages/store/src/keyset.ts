import { type CheckedPage, ParameterError } from '@interphase/core';

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

/**
 * Page of a list ordered by a whole-number key.
 *
 * @throws ParameterError when a cursor is of another list
 */
export function numberKeyset(
  page: CheckedPage,
  order: 'asc' | 'desc',
  path: readonly string[],
): Keyset<number> {
  const number = (key: string | null, name: string) => {
    if (key === null) return null;
    if (/^\d{1,9}$/.test(key)) return Number(key);
    throw new ParameterError(`\`${name}\` is not a cursor of this list.`, [...path, name]);
  };
  return keyset(page, order, number(page.after, 'after'), number(page.before, 'before'));
}

function keyset<Key>(
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
