import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { InputError } from '@interphase/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTable } from '../../table/table-files.js';
import { importHops } from './import-hops.js';
import { readHopRows } from './read-rows.js';

const EDGE = 5;
/** Lithium that hops across a cube of one more lithium, a fluorine and an oxygen, in five images. */
const row = () => ({
  class: 'MADE UP',
  sys_name: 'LiOF_1',
  target: '0.5' as string | number,
  atoms: {
    lattice_mat: [
      [EDGE, 0, 0],
      [0, EDGE, 0],
      [0, 0, EDGE],
    ],
    coords: [
      ...[0, 1, 2, 3, 4].map((image) => [0.1 + (0.4 * image) / 4, 0, 0]),
      [0.5, 0.5, 0.5],
      [0.3, 0.4, -0.1],
      [0, 0.5, 0],
    ],
    elements: ['Li', 'Li', 'Li', 'Li', 'Li', 'Li', 'F', 'O'],
  },
});

const failure = (text: string) => {
  try {
    readHopRows(text, 'rows.json');
  } catch (error) {
    return error;
  }
  return null;
};

describe('readHopRows', () => {
  it('keeps the ion at its start, the host inside the cell and the end of the hop', () => {
    const [read] = readHopRows(JSON.stringify([row()]), 'rows.json');
    expect(read).toMatchObject({
      id: 'hop-1',
      name: 'LiOF_1',
      family: 'MADE UP',
      mobileIon: 'Li',
      barrier: 0.5,
    });
    expect(read?.crystal.sites.map(({ label }) => label)).toEqual(['Li0', 'Li5', 'F6', 'O7']);
    expect(read?.crystal.sites[2]?.position[2]).toBeCloseTo(0.9, 12);
    expect(read?.ends.to[0]).toBeCloseTo(0.5, 12);
  });

  it('takes the end at its image nearest to the start in a cell where rounded fractions miss it', () => {
    const skewed = row();
    skewed.atoms.lattice_mat = [
      [4, 0, 0],
      [3, 4, 0],
      [0, 0, 5],
    ];
    skewed.atoms.coords[0] = [0, 0, 0];
    skewed.atoms.coords[4] = [0.45, 0.45, 0];
    const { to } = readHopRows(JSON.stringify([skewed]), 'rows.json')[0]!.ends;
    expect(to[0]).toBeCloseTo(-0.55, 9);
    expect(to[1]).toBeCloseTo(0.45, 9);
  });

  it.each([
    ['a barrier that is no number', { ...row(), target: 'high' }, /target/],
    ['a barrier below zero', { ...row(), target: -1 }, /target/],
    ['no atoms', { ...row(), atoms: undefined }, /atoms/],
    [
      'an element that is none',
      atoms({ elements: [...row().atoms.elements.slice(0, 7), 'Xx'] }),
      /no element/,
    ],
    ['elements that are too few', atoms({ elements: ['Li', 'Li', 'Li', 'Li', 'Li'] }), /8 coordinates but 5/],
    ['two ions that move', atoms({ elements: ['Li', 'Na', ...row().atoms.elements.slice(2)] }), /one ion/],
    ['a cell without volume', atoms({ lattice_mat: [0, 1, 2].map(() => [1, 1, 1]) }), /cell/],
    ['a hop to where it starts', atoms({ coords: row().atoms.coords.map(() => [0, 0, 0]) }), /same place/],
  ])('says where there is %s', (_, wrong, reason) => {
    const error = failure(JSON.stringify([row(), wrong]));
    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({ message: expect.stringMatching(/^rows\.json: row 2: /) });
    expect(error).toMatchObject({ message: expect.stringMatching(reason) });
  });

  it.each([
    ['[{', /not JSON/],
    ['{}', /no list/],
  ])('refuses %s', (text, reason) => {
    expect(failure(text)).toMatchObject({ message: expect.stringMatching(reason) });
  });
});

function atoms(changes: object) {
  const whole = row();
  return { ...whole, atoms: { ...whole.atoms, ...changes } };
}

describe('importHops', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'hops-'));
    mkdirSync(path.join(folder, 'out'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('writes facts, features, source and licence, of plain and of gzipped files alike', async () => {
    const text = JSON.stringify([row()]);
    const tables = [];
    for (const [name, bytes] of [
      ['rows.json', text],
      ['rows.json.gz', gzipSync(text)],
    ] as const) {
      writeFileSync(path.join(folder, name), bytes);
      importHops(path.join(folder, name), path.join(folder, 'out'));
      tables.push(await readTable(path.join(folder, 'out')));
    }
    const [plain, gzipped] = tables;
    expect(gzipped?.table.rows).toEqual(plain?.table.rows);
    expect(plain?.description).toMatchObject({
      license: 'MIT',
      citations: ['arXiv:2508.06459', 'arXiv:2508.06436'],
    });
    const [kept] = plain!.table.rows;
    expect(kept).toMatchObject({ formula: 'Li2OF', framework: 'OF', mobile_ion: 'Li', barrier: 0.5 });
    expect(kept?.['geometry: hop length']).toBeCloseTo(2, 5);
    // From 0.3 of the cell on the first axis to oxygen at (0, 0.5, 0).
    expect(kept?.['geometry: nearest cation midway']).toBe(9);
    expect(kept?.['host: root of the share of O']).toBeCloseTo(Math.sqrt(1 / 3), 6);
  });

  it('says what to give where the file is not there', () => {
    expect(() => importHops(path.join(folder, 'none.json'), path.join(folder, 'out'))).toThrow(
      /none\.json is not there/,
    );
  });
});
