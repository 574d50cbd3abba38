import {
  type CheckedPage,
  type Connection,
  checkPage,
  type Page,
  ParameterError,
  toConnection,
} from '@interphase/core';
import { type Keyset, keyset } from './keyset.js';

/** What tells a page from the whole list in a query of Prisma. */
interface SequencePart {
  readonly sequence: Keyset<number>['range'];
  readonly orderBy: { readonly sequence: 'asc' | 'desc' };
  readonly take: number;
}

/** A list whose rows carry the number under which they came. */
interface SequenceList<Row, Found> {
  rows(part: SequencePart): Promise<Row[]>;
  /** Of the whole list. */
  count(): Promise<number>;
  toRecord(row: Row): Found;
}

/**
 * A page of a list in the order in which its rows came, or in the opposite one.
 *
 * @throws ParameterError when a cursor is of another list
 */
export async function pageBySequence<Row extends { readonly sequence: number }, Found>(
  page: Page,
  order: 'asc' | 'desc',
  list: SequenceList<Row, Found>,
): Promise<Connection<Found>> {
  const checked = checkPage(page);
  const part = sequenceKeyset(checked, order);
  const [rows, count] = await Promise.all([
    list.rows({ sequence: part.range, orderBy: { sequence: part.order }, take: part.take }),
    list.count(),
  ]);
  const { edges, ...rest } = toConnection(rows, checked, count, (row) => String(row.sequence));
  return { ...rest, edges: edges.map(({ cursor, node }) => ({ cursor, node: list.toRecord(node) })) };
}

function sequenceKeyset(page: CheckedPage, order: 'asc' | 'desc'): Keyset<number> {
  const number = (key: string | null, name: string) => {
    if (key === null) return null;
    if (/^\d{1,9}$/.test(key)) return Number(key);
    throw new ParameterError(`\`${name}\` is not a cursor of this list.`, [name]);
  };
  return keyset(page, order, number(page.after, 'after'), number(page.before, 'before'));
}
