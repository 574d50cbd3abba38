import { Buffer } from 'node:buffer';
import { ParameterError } from '@interphase/core';

/** Relay's arguments. All left out: the first `maximumPageSize`. */
export interface PageInput {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}

export interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

export interface Connection<T> {
  edges: { cursor: string; node: T }[];
  pageInfo: PageInfo;
  totalCount: number;
}

export const maximumPageSize = 100;

/** What a list is sorted by, most significant first; null sorts last. */
export type SortKey = readonly (string | number | null)[];

export interface Keyed {
  slug: string;
  key: SortKey;
}

/** One page of keys, with the cursor of each. */
export interface KeyPage {
  edges: { cursor: string; slug: string }[];
  pageInfo: PageInfo;
  totalCount: number;
}

/**
 * Cuts one page out of a list. A cursor is the sort key of its entry, so it stays valid while entries come and
 * go around it, even when its own entry goes.
 * @throws ParameterError when a size is negative or above the maximum, or a cursor is not one of ours
 */
export function pageOfKeys(items: readonly Keyed[], page: PageInput = {}): KeyPage {
  const sorted = [...items].sort((a, b) => compareKeys(a.key, b.key));
  const after = page.after == null ? null : decodeCursor(page.after, 'after');
  const before = page.before == null ? null : decodeCursor(page.before, 'before');
  const start = after === null ? 0 : countWhile(sorted, (key) => compareKeys(key, after) <= 0);
  const end = before === null ? sorted.length : countWhile(sorted, (key) => compareKeys(key, before) < 0);
  const last = sizeOf(page.last, 'last');
  const first = sizeOf(page.first, 'first') ?? (last === null ? maximumPageSize : null);

  const stop = first === null ? end : Math.min(end, start + first);
  const from = last === null ? start : Math.max(start, stop - last);
  const edges = sorted
    .slice(from, Math.max(from, stop))
    .map(({ slug, key }) => ({ slug, cursor: encodeCursor(key) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: stop < sorted.length,
      hasPreviousPage: from > 0,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: sorted.length,
  };
}

/** The page's connection, with each slug replaced by its record; a slug without a record is left out. */
export function connectionOf<T>(page: KeyPage, records: ReadonlyMap<string, T>): Connection<T> {
  const edges = page.edges.flatMap(({ cursor, slug }) => {
    const node = records.get(slug);
    return node === undefined ? [] : [{ cursor, node }];
  });
  return { edges, pageInfo: page.pageInfo, totalCount: page.totalCount };
}

function sizeOf(size: number | null | undefined, name: 'first' | 'last'): number | null {
  if (size == null) return null;
  if (!Number.isInteger(size) || size < 0) {
    throw new ParameterError(`${name} must be a whole number from 0 to ${maximumPageSize}, not ${size}`, [
      name,
    ]);
  }
  if (size > maximumPageSize) {
    throw new ParameterError(`${name} is at most ${maximumPageSize}; ${size} was asked for`, [name]);
  }
  return size;
}

/** Numbers before texts before null; texts by code unit, alike on every machine and engine. */
function compareKeys(a: SortKey, b: SortKey): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const order = comparePart(a[i] ?? null, b[i] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

const rank = (part: string | number | null): number => (part === null ? 2 : typeof part === 'string' ? 1 : 0);

function comparePart(a: string | number | null, b: string | number | null): number {
  if (a === null || b === null || typeof a !== typeof b) return rank(a) - rank(b);
  return a < b ? -1 : a > b ? 1 : 0;
}

const countWhile = (items: readonly Keyed[], holds: (key: SortKey) => boolean): number => {
  const index = items.findIndex(({ key }) => !holds(key));
  return index === -1 ? items.length : index;
};

const encodeCursor = (key: SortKey): string => Buffer.from(JSON.stringify(key)).toString('base64url');

function decodeCursor(cursor: string, name: 'after' | 'before'): SortKey {
  const parts = parseJson(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (Array.isArray(parts) && parts.length > 0 && parts.every(isKeyPart)) return parts;
  throw new ParameterError(`${name} is not a cursor of this list`, [name]);
}

const isKeyPart = (part: unknown): part is string | number | null =>
  part === null || typeof part === 'string' || typeof part === 'number';

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
