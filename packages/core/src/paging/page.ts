import { ParameterError } from '../errors/input-error.js';
import { decodeCursor } from './cursor.js';

/** The most entries one page may hold. */
export const maximumPageSize = 100;
/** Entries of a page whose size is not asked for. */
export const defaultPageSize = 20;

/** What is asked of a list, in Relay's words: either `first` (with `after`) or `last` (with `before`). */
export interface Page {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** A page that has been checked: how many entries, from which end, between which sort keys (exclusive). */
export interface CheckedPage {
  readonly direction: 'forward' | 'backward';
  readonly size: number;
  /** Sort key behind the `after` cursor; null when the page starts at the beginning. */
  readonly after: string | null;
  /** Sort key behind the `before` cursor; null when the page reaches to the end. */
  readonly before: string | null;
}

/**
 * Checks a page request and decodes its cursors.
 *
 * @param path path of the object that holds the page arguments, put before the name of the one at fault
 * @throws ParameterError when a size is not a whole number from 0 to {@link maximumPageSize}, when both ends are
 * asked for, or when a cursor was not made by {@link encodeCursor}
 */
export function checkPage(page: Page, path: readonly string[] = []): CheckedPage {
  const first = page.first ?? null;
  const last = page.last ?? null;
  if (first !== null && last !== null) {
    throw new ParameterError('Ask for either `first` or `last`, not for both.', [...path, 'last']);
  }
  if (first !== null) checkSize(first, 'first', path);
  if (last !== null) checkSize(last, 'last', path);
  return {
    direction: last === null ? 'forward' : 'backward',
    size: first ?? last ?? defaultPageSize,
    after: page.after == null ? null : decodeCursor(page.after, [...path, 'after']),
    before: page.before == null ? null : decodeCursor(page.before, [...path, 'before']),
  };
}

function checkSize(size: number, name: string, path: readonly string[]): void {
  if (Number.isInteger(size) && size >= 0 && size <= maximumPageSize) return;
  throw new ParameterError(
    `\`${name}\` is ${size}; a page holds 0 to ${maximumPageSize} entries. Ask for the rest with \`after\`.`,
    [...path, name],
  );
}
