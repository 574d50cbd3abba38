import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Table } from './table.js';
import { readTable, writeTable } from './table-files.js';

const ABOUT = {
  slug: 'test',
  name: 'Test',
  description: 'A table',
  source: 'here',
  license: 'CC0',
  citations: [],
  command: 'make it',
  seed: 1,
  generator: '1',
  refused: {},
};
const COLUMNS: Table['columns'] = [
  { name: 'label', type: 'text', unit: '', description: 'what it is called' },
  { name: 'barrier', type: 'number', unit: 'eV', description: 'how high' },
  { name: 'radius', type: 'single', unit: 'angstrom', description: 'how wide' },
  { name: 'count', type: 'integer', unit: '1', description: 'how many' },
  { name: 'sure', type: 'boolean', unit: '', description: 'whether' },
  { name: 'cell', type: 'numbers', unit: 'angstrom', description: 'edges' },
];
function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'table-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}
const number = fc.double({ noNaN: true, noDefaultInfinity: true });

const rowArbitrary = fc.record({
  label: fc.option(fc.string()),
  barrier: fc.option(number),
  radius: fc.option(fc.float({ noNaN: true, noDefaultInfinity: true })),
  count: fc.option(fc.integer({ min: -1e9, max: 1e9 })),
  sure: fc.option(fc.boolean()),
  cell: fc.option(fc.array(number, { minLength: 1, maxLength: 6 })),
});

describe('table files', () => {
  it('give back every cell that was written, nulls too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(rowArbitrary, { minLength: 1, maxLength: 12 }), async (rows) => {
        const place = folder();
        const written = writeTable(place, { columns: COLUMNS, rows }, ABOUT);
        const read = await readTable(place);
        expect(read.description).toEqual(written);
        expect(read.table.rows).toEqual(rows);
      }),
      { numRuns: 30 },
    );
  });

  it('write what is not a number as not known', async () => {
    const place = folder();
    writeTable(place, { columns: COLUMNS.slice(1, 2), rows: [{ barrier: Number.NaN }] }, ABOUT);
    expect((await readTable(place)).table.rows).toEqual([{ barrier: null }]);
  });

  it('name the file when it was changed, is missing or is no description', async () => {
    const place = folder();
    await expect(readTable(place)).rejects.toMatchObject({ code: 'dataset.missing' });
    writeTable(place, { columns: COLUMNS, rows: [] }, ABOUT);
    writeFileSync(path.join(place, 'rows.parquet'), 'PAR1');
    await expect(readTable(place)).rejects.toMatchObject({ code: 'dataset.changed' });
    const text = readFileSync(path.join(place, 'dataset.json'), 'utf8');
    writeFileSync(path.join(place, 'dataset.json'), text.replace('"rows"', '"lines"'));
    await expect(readTable(place)).rejects.toMatchObject({ code: 'dataset.unreadable' });
  });
});
