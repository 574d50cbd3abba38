import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '@interphase/core';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { type ColumnSource, parquetWriteBuffer, type SchemaElement } from 'hyparquet-writer';
import { z } from 'zod';
import { replaceFile, sha256 } from '../files.js';
import type { Cell, Column, Table } from './table.js';

const columnSchema = z.strictObject({
  name: z.string().min(1),
  type: z.enum(['text', 'number', 'single', 'integer', 'boolean', 'numbers']),
  unit: z.string(),
  description: z.string(),
});

const descriptionSchema = z.strictObject({
  slug: z.string(),
  name: z.string(),
  description: z.string(),
  source: z.string(),
  license: z.string(),
  citations: z.array(z.string()),
  /** The command that makes the table again. */
  command: z.string(),
  seed: z.number().int().nullable(),
  /** Version of the code that wrote the rows. */
  generator: z.string(),
  rows: z.number().int(),
  columns: z.array(columnSchema),
  /** Rows that could not be made, by reason. */
  refused: z.record(z.string(), z.number().int()),
  /** Of `rows.parquet`. */
  sha256: z.string(),
});

/** What a dataset is, how it was made, and the hash of its table. */
export type TableDescription = z.infer<typeof descriptionSchema>;

/** A table with what `dataset.json` says of it. */
export interface DescribedTable {
  readonly table: Table;
  readonly description: TableDescription;
}

const TABLE = 'rows.parquet';
const DESCRIPTION = 'dataset.json';

const PARQUET_TYPES = {
  text: 'STRING',
  number: 'DOUBLE',
  single: 'FLOAT',
  integer: 'INT32',
  boolean: 'BOOLEAN',
} as const;

/**
 * Writes a table as a Parquet file with its description beside it, each at once or not at all.
 * @returns the description with columns, number of rows and hash
 */
export function writeTable(
  folder: string,
  table: Table,
  about: Omit<TableDescription, 'rows' | 'columns' | 'sha256'>,
): TableDescription {
  const bytes = new Uint8Array(
    parquetWriteBuffer({
      columnData: table.columns.map((column) => columnData(column, table.rows)),
      schema: [
        { name: 'root', num_children: table.columns.length },
        ...table.columns.flatMap(schemaElements),
      ],
    }),
  );
  const description: TableDescription = {
    ...about,
    rows: table.rows.length,
    columns: table.columns.map((column) => ({ ...column })),
    sha256: sha256(bytes),
  };
  mkdirSync(folder, { recursive: true });
  replaceFile(path.join(folder, TABLE), bytes);
  replaceFile(path.join(folder, DESCRIPTION), `${JSON.stringify(description, null, 2)}\n`);
  return description;
}

/**
 * Reads only what `dataset.json` says.
 * @throws InputError `dataset.missing` or `dataset.unreadable`, with the file
 */
export function readTableDescription(folder: string): TableDescription {
  const file = path.join(folder, DESCRIPTION);
  const parsed = descriptionSchema.safeParse(parseJson(readBytes(file).toString('utf8'), file));
  if (!parsed.success) throw unreadable(file, z.prettifyError(parsed.error));
  return parsed.data;
}

/**
 * Reads a table and its description.
 * @throws InputError `dataset.missing`; `dataset.unreadable`; `dataset.changed` when the table does not have the
 * hash of its description
 */
export async function readTable(folder: string): Promise<DescribedTable> {
  const description = readTableDescription(folder);
  const file = path.join(folder, TABLE);
  const bytes = readBytes(file);
  if (sha256(bytes) !== description.sha256) {
    throw new InputError(
      'dataset.changed',
      `${file} is not the table that ${DESCRIPTION} describes; make it again: ${description.command}`,
      { file },
    );
  }
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer; // files are read into plain memory
  const rows = await parquetReadObjects({ file: buffer, metadata: parquetMetadata(buffer) });
  return { description, table: { columns: description.columns, rows: rows.map(cells) } };
}

function columnData({ name, type }: Column, rows: Table['rows']): ColumnSource {
  const values = rows.map((row) => row[name] ?? null);
  if (type === 'number' || type === 'single')
    return { name, data: values.map((value) => (Number.isNaN(value) ? null : value)) };
  return { name, data: values };
}

/** Every column may hold nulls; a list of numbers takes the three levels that Parquet prescribes. */
function schemaElements({ name, type }: Column): SchemaElement[] {
  if (type === 'numbers') {
    return [
      { name, repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST' },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      { name: 'element', repetition_type: 'REQUIRED', type: 'DOUBLE' },
    ];
  }
  const parquet = PARQUET_TYPES[type];
  return parquet === 'STRING'
    ? [{ name, repetition_type: 'OPTIONAL', type: 'BYTE_ARRAY', converted_type: 'UTF8' }]
    : [{ name, repetition_type: 'OPTIONAL', type: parquet }];
}

/** Columns were written from cells; a list that is not known comes back as undefined. */
const cells = (row: Record<string, unknown>): Record<string, Cell> =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, (value ?? null) as Cell]));

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new InputError('dataset.missing', `${file} cannot be read: ${(error as Error).message}`, { file });
  }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unreadable(file, (error as Error).message);
  }
}

const unreadable = (file: string, reason: string) =>
  new InputError('dataset.unreadable', `${file} does not describe a dataset: ${reason}`, { file });
