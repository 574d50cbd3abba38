import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readChunks, readHeader } from './formula-rows.js';

const folder = mkdtempSync(path.join(tmpdir(), 'interphase-screen-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = path.join(folder, 'formulas.csv');

const all = async (start: number, size: number) => {
  const rows = [];
  const ends = [];
  for await (const chunk of readChunks(file, start, size)) {
    rows.push(...chunk.rows);
    ends.push(chunk.end);
  }
  return { rows, ends };
};

describe('rows of a table of formulas', () => {
  it('begin after the line that names the columns, where there is one', async () => {
    writeFileSync(file, '\ufeffid,Formula\n1,Li2O\r\n2,"Na3P"\n\n3,KCl');
    const { columns, formula, end } = await readHeader(file);
    expect({ columns, formula }).toEqual({ columns: ['id', 'Formula'], formula: 1 });
    expect((await all(end, 2)).rows).toEqual([
      ['1', 'Li2O'],
      ['2', 'Na3P'],
      ['3', 'KCl'],
    ]);
    writeFileSync(file, 'Li2O\nNa3P\n');
    expect(await readHeader(file)).toEqual({ columns: ['formula'], formula: 0, end: 0 });
    expect((await all(0, 10)).rows).toEqual([['Li2O'], ['Na3P']]);
  });

  it('are refused where no column holds formulas', async () => {
    writeFileSync(file, 'name,value\nx,1\n');
    await expect(readHeader(file)).rejects.toThrow(/no column “formula”; its columns are name, value/);
    writeFileSync(file, '');
    await expect(readHeader(file)).rejects.toThrow(/empty/);
  });

  it('can be gone on with after any chunk', async () => {
    const cell = fc.stringMatching(/^[A-Za-z0-9 ",.é]{1,8}$/).map((text) => text.trim() || 'Li');
    const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 5 }), async (rows, size) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        writeFileSync(file, rows.map((row) => row.map(quoted).join(',')).join('\n'));
        const whole = await all(0, size);
        expect(whole.rows).toEqual(rows);
        for (const [index, end] of whole.ends.entries()) {
          expect((await all(end, size)).rows).toEqual(rows.slice((index + 1) * size));
        }
      }),
      { numRuns: 25 },
    );
  });
});
