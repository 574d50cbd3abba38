import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { z } from 'zod';
import { CommandFailure } from '../../report/failure.js';

/** Some rows of a table, and where in the file they end. */
export interface Chunk {
  /** All cells of each row. */
  readonly rows: readonly (readonly string[])[];
  /** Byte of the file after the last row. */
  readonly end: number;
}

/** The columns of a table, which of them holds the formulas, and at which byte the rows begin. */
export interface Header {
  readonly columns: readonly string[];
  readonly formula: number;
  readonly end: number;
}

const record = z.object({ record: z.array(z.string()), info: z.object({ bytes: z.number() }) });

/** Excel's line ends and all others, even both in one file; empty lines count for nothing. */
const dialect = {
  info: true,
  bom: true,
  trim: true,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  skip_empty_lines: true,
};

/** Records of a file from a byte on, each with the byte after it. */
async function* records(file: string, start: number) {
  const parser = parse(dialect);
  const source = createReadStream(file, { start });
  source.on('error', (error) => parser.destroy(error));
  for await (const each of source.pipe(parser)) {
    const { record: cells, info } = record.parse(each);
    yield { cells, end: start + info.bytes };
  }
}

/**
 * Reads the first line of a CSV file, which names its columns; a file of formulas alone may go without.
 * @throws CommandFailure when no column is called `formula` and there is more than one
 */
export async function readHeader(file: string): Promise<Header> {
  for await (const { cells, end } of records(file, 0)) {
    const formula = cells.findIndex((cell) => cell.toLowerCase() === 'formula');
    if (formula !== -1) return { columns: cells, formula, end };
    if (cells.length === 1) return { columns: ['formula'], formula: 0, end: 0 };
    throw new CommandFailure(
      `${file} has no column “formula”; its columns are ${cells.join(', ')}. Name the column of the formulas so.`,
    );
  }
  throw new CommandFailure(`${file} is empty; give a CSV file with a column “formula”.`);
}

/** The rows of a CSV file from a byte on, some at a time; only those are ever in memory. */
export async function* readChunks(file: string, start: number, size: number): AsyncGenerator<Chunk> {
  let rows: string[][] = [];
  let last = start;
  for await (const { cells, end } of records(file, start)) {
    rows.push(cells);
    last = end;
    if (rows.length < size) continue;
    yield { rows, end };
    rows = [];
  }
  if (rows.length > 0) yield { rows, end: last };
}
