import {
  formulaElements,
  latticeFromParameters,
  ParameterError,
  UnsupportedChemistryError,
} from '@interphase/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type DescribedTable, readTable } from '../../table/table-files.js';
import { hostChemistry } from './host-chemistry.js';
import { type HopSubject, migrationBarrier } from './migration-barrier.js';

const dataset = new URL('../../../../../data/datasets/literature-hops', import.meta.url).pathname;

/** Rocksalt LiF with a hop to an empty neighbouring place: 4.03 angstrom, through the tetrahedron. */
const rocksalt = (from: HopSubject['hop']['from'], to: HopSubject['hop']['to']): HopSubject => {
  const edge = 4.03;
  const lattice = latticeFromParameters({ a: edge, b: edge, c: edge, alpha: 90, beta: 90, gamma: 90 });
  const faces = [
    [0, 0, 0],
    [0, 0.5, 0.5],
    [0.5, 0, 0.5],
    [0.5, 0.5, 0],
  ] as const;
  const site = (element: string, position: readonly [number, number, number], index: number) => ({
    label: `${element}${index}`,
    position,
    species: [{ element, oxidationState: null, occupancy: 1 }],
  });
  return {
    crystal: {
      lattice,
      sites: [
        ...faces.map((place, index) => site('Li', place, index)),
        ...faces.map(([x, y, z], index) => site('F', [(x + 0.5) % 1, y, z], index)),
      ],
    },
    mobileIon: 'Li',
    hop: { from, to },
  };
};

describe('task of the migration barrier', () => {
  let data: DescribedTable;
  beforeAll(async () => {
    data = await readTable(dataset);
  });

  it('reads every input of every row, and puts frameworks into one group', () => {
    const rows = migrationBarrier.rowsOf(data.table);
    expect(rows).toHaveLength(559);
    expect(new Set(rows.map(({ groups }) => groups.framework)).size).toBeGreaterThan(150);
    for (const { input, label } of rows) expect([label, ...input.filter(Number.isNaN)]).toEqual([label]);
  });

  it('prepares a hop by the code that made the dataset', () => {
    const rows = migrationBarrier.rowsOf(data.table);
    for (const index of [0, 137, 290, 411]) {
      const row = data.table.rows[index]!;
      const numbers = (name: string) => row[name] as number[]; // columns of numbers
      const triple = (values: number[], at: number) =>
        [values[at]!, values[at + 1]!, values[at + 2]!] as const;
      const matrix = numbers('lattice');
      const lattice = {
        ...latticeFromParameters({ a: 1, b: 1, c: 1, alpha: 90, beta: 90, gamma: 90 }),
        matrix: [triple(matrix, 0), triple(matrix, 3), triple(matrix, 6)] as const,
        volume: Math.abs(determinant(matrix)),
      };
      const elements = String(row.elements).split(' ');
      const { input, domain } = migrationBarrier.prepare({
        crystal: {
          lattice,
          sites: elements.map((element, place) => ({
            label: `${element}${place}`,
            position: triple(numbers('positions'), 3 * place),
            species: [{ element, oxidationState: null, occupancy: 1 }],
          })),
        },
        mobileIon: String(row.mobile_ion),
        hop: { from: triple(numbers('from'), 0), to: triple(numbers('to'), 0) },
      });
      expect(domain).toBe(rows[index]!.domain);
      input.forEach((value, column) => {
        const kept = rows[index]!.input[column]!;
        expect(Math.abs(value - kept)).toBeLessThan(0.01 * Math.max(1, Math.abs(kept)));
      });
    }
  });

  it.each([
    ['a hop to the same place', rocksalt([0, 0, 0], [0, 0, 0.01]), ParameterError, /same place/],
    ['a path through an atom', rocksalt([0, 0, 0], [0, 0, 1]), ParameterError, /through an atom/],
    ['coordinates that are none', rocksalt([0, 0, 0], [Number.NaN, 0, 0]), ParameterError, /finite/],
  ])('refuses %s', (_, subject, kind, reason) => {
    expect(() => migrationBarrier.prepare(subject)).toThrow(kind);
    expect(() => migrationBarrier.prepare(subject)).toThrow(reason);
  });

  it.each([
    ['LiFePO4', 'phosphates'],
    ['NaVPO4F', 'fluorophosphates'],
    ['Li2Fe2S3O12', 'sulfates'],
    ['Na2MnO3', 'oxides'],
    ['NaTiOF2', 'oxyfluorides'],
    ['CaV2F7', 'fluorides'],
    ['MgSc2Se4', 'chalcogenides'],
    ['Ca3MnN3', 'other hosts'],
  ])('puts %s among %s', (formula, kind) => {
    expect(hostChemistry(formulaElements(formula))).toBe(kind);
  });

  it('warns of a path that comes near an atom without meeting it', () => {
    const { crystal } = rocksalt([0, 0, 0], [0.5, 0.5, 0]);
    const near = { crystal, mobileIon: 'Li', hop: { from: [0, 0, 0.1], to: [1.001, 0, 0.1] } } as const;
    expect(migrationBarrier.prepare(near).warnings.join()).toMatch(/0\.40 Å from F.*go round/);
  });

  it('refuses atoms on top of each other, but for ions where the hop starts', () => {
    const subject = rocksalt([0, 0, 0], [0.5, 0.5, 0]);
    const { sites } = subject.crystal;
    const twice = (index: number) => ({
      ...subject,
      crystal: { ...subject.crystal, sites: [...sites, { ...sites[index]!, label: 'twin' }] },
    });
    expect(() => migrationBarrier.prepare(twice(5))).toThrow(/twin are 0\.00 Å apart/);
    expect(() => migrationBarrier.prepare(twice(1))).toThrow(/apart/);
    const whole = migrationBarrier.prepare(subject);
    expect(migrationBarrier.prepare(twice(0)).input).toEqual(whole.input);
  });

  it('refuses partly filled sites and hosts of noble gas', () => {
    const subject = rocksalt([0, 0, 0], [0.5, 0.5, 0]);
    const [first, ...others] = subject.crystal.sites;
    const half = { ...first!, species: [{ element: 'Li', oxidationState: null, occupancy: 0.5 }] };
    expect(() =>
      migrationBarrier.prepare({ ...subject, crystal: { ...subject.crystal, sites: [half, ...others] } }),
    ).toThrow(/partly filled/);
    expect(() =>
      migrationBarrier.prepare({
        ...subject,
        crystal: {
          ...subject.crystal,
          sites: others.map((site) => ({
            ...site,
            species: [{ element: 'He', oxidationState: null, occupancy: 1 }],
          })),
        },
      }),
    ).toThrow(UnsupportedChemistryError);
  });
});

function determinant([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0]: number[]): number {
  return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
}
