/** One value of a table: null where it is not known. */
export type Cell = string | number | boolean | null | readonly number[];

/** A column of a table: what it holds (`single`: numbers of seven digits) and in which unit ("1" for counts and ratios, "" for text). */
export interface Column {
  readonly name: string;
  readonly type: 'text' | 'number' | 'single' | 'integer' | 'boolean' | 'numbers';
  readonly unit: string;
  readonly description: string;
}

/** Named columns and rows keyed by them. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}
