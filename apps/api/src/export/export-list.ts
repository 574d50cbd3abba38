import type { z } from 'zod';
import type { Services } from '../context.js';

/** A cell of an exported table; a list is joined with `; `. */
export type Cell = string | number | boolean | null | readonly string[];

/** One list of the API as a file: the query that reads it, and the columns it has as a table. */
export interface ExportList<Node> {
  /** Stem of its files, e.g. `findings`. */
  readonly name: string;
  /**
   * Its field: a connection that takes the variables `$filter`, `$first` and `$after`, or, without a filter, a plain
   * list.
   */
  readonly field: string;
  readonly query: string;
  /** Input type of the filter, whose fields are the parameters of the address; null for a list that has none. */
  readonly filter: string | null;
  readonly node: z.ZodType<Node>;
  readonly columns: readonly { readonly heading: string; readonly cell: (node: Node) => Cell }[];
  /** Publications of an entry, by slug: what its bibliography holds. Left out where there are none. */
  readonly publications?: (node: Node) => readonly string[];
}

/** A file that a part of the evidence or of the computed numbers is handed out as. */
export interface ExportFile {
  readonly mediaType: string;
  read(services: Services, parameters: URLSearchParams): Promise<string>;
}
