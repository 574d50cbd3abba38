import { readFileSync } from 'node:fs';
import { InputError } from '@interphase/core';
import Papa from 'papaparse';
import type { z } from 'zod';

/**
 * Rows of a parameter table: comma-separated text whose lines starting with `#` are comments (source, licence)
 * and whose first other line names the columns.
 *
 * @throws InputError `parameters.invalid` with file and 1-based line where a row does not fit `row`.
 */
export function parseParameterTable<Row>(text: string, file: string, row: z.ZodType<Row>): Row[] {
  const parsed = Papa.parse<Record<string, string>>(text, {
    header: true,
    comments: '#',
    delimiter: ',',
    skipEmptyLines: true,
  });
  const lines = contentLines(text);
  const problem = parsed.errors[0];
  if (problem) {
    throw new InputError('parameters.invalid', `${file}: ${problem.message}`, {
      file,
      line: lines[(problem.row ?? -1) + 1],
    });
  }
  return parsed.data.map((record, index) => {
    const checked = row.safeParse(record);
    if (checked.success) return checked.data;
    const line = lines[index + 1];
    const issue = checked.error.issues[0];
    const column = issue?.path.join('.') ?? 'row';
    throw new InputError('parameters.invalid', `${file}:${line}: ${column}: ${issue?.message}`, {
      file,
      line,
      path: [column],
    });
  });
}

/** The same for a file. */
export function readParameterTable<Row>(file: string, row: z.ZodType<Row>): Row[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new InputError('parameters.unreadable', `The parameter table cannot be read: ${reason}`, { file });
  }
  return parseParameterTable(text, file, row);
}

/** 1-based numbers of the lines that are neither empty nor a comment: the header, then one per row. */
function contentLines(text: string): number[] {
  const numbers: number[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    if (line !== '' && !line.startsWith('#')) numbers.push(index + 1);
  });
  return numbers;
}
