import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { requestOf, requestsOfTable } from './requests.js';

const folder = mkdtempSync(path.join(tmpdir(), 'interphase-requests-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, text: string) => {
  const place = path.join(folder, name);
  writeFileSync(place, text);
  return place;
};
const defaults = { ion: 'Li', coverage: 0.9 };
const common = { mobileIon: 'Li', coverage: 0.9 };

describe('a request', () => {
  it('is for a formula, a material or a structure file, by what is named', () => {
    expect(requestOf('Li3PS4', defaults)).toEqual({
      label: 'Li3PS4',
      quantity: 'conductivity',
      input: { formula: 'Li3PS4', ...common },
    });
    expect(requestOf('lithium-oxide', defaults)).toMatchObject({
      quantity: 'barrier',
      input: { structure: { material: 'lithium-oxide' } },
    });
    const POSCAR = file('POSCAR', 'any text');
    expect(requestOf(POSCAR, { ...defaults, temperature: 400 })).toMatchObject({
      quantity: 'conductivity',
      input: { structure: { cif: 'any text' }, temperature: 400 },
    });
  });

  it.each(['0 0 0 to 0.5 -0.5 1e-1', '0,0,0,0.5,-0.5,0.1', '[0, 0, 0] -> [0.5, -0.5, 0.1]'])(
    'takes the hop %s',
    (hop) => {
      expect(requestOf('lithium-oxide', { ...defaults, hop }).input.hop).toEqual({
        from: [0, 0, 0],
        to: [0.5, -0.5, 0.1],
      });
    },
  );

  it('refuses what is no hop', () => {
    expect(() => requestOf('lithium-oxide', { ...defaults, hop: '0 0 0' })).toThrow(/no hop/);
  });

  it('stands in each row of a table, with what only that row says', () => {
    const table = file(
      'table.csv',
      'Label,Formula,a,b,c,Space group,Temperature\ngarnet,Li7La3Zr2O12,13.1,13.1,12.6,142,\n,Li3PS4,,,,,350\n',
    );
    expect(requestsOfTable(table, { ...defaults, model: 'some' })).toEqual([
      {
        label: 'garnet',
        quantity: 'conductivity',
        input: {
          ...common,
          formula: 'Li7La3Zr2O12',
          cell: { a: 13.1, b: 13.1, c: 12.6, spaceGroup: 142 },
          model: 'some',
        },
      },
      {
        label: 'Li3PS4',
        quantity: 'conductivity',
        input: { ...common, formula: 'Li3PS4', model: 'some', temperature: 350 },
      },
    ]);
  });

  it('is refused with the row at fault', () => {
    expect(() => requestsOfTable(file('none.csv', 'label\nx\n'), defaults)).toThrow(
      /row 1 names no structure and no formula; columns can be label, structure, formula/,
    );
    expect(() => requestsOfTable(file('bad.csv', 'formula,a\nLi2O,wide\n'), defaults)).toThrow(/row 1: /);
  });
});
