import { parseFormula } from '@interphase/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulaIons } from '../formula/formula-ions.js';
import { CELL_FEATURES, cellFeatures } from './cell-features.js';
import { type CellParameters, cellVolume, conventionalCell } from './conventional-cell.js';
import { formulaUnits } from './formula-units.js';

const cell = (values: Partial<CellParameters>): CellParameters => ({
  a: 10,
  b: 10,
  c: 10,
  alpha: 90,
  beta: 90,
  gamma: 90,
  spaceGroup: null,
  ...values,
});
const garnet = cell({ a: 12.97, b: 12.97, c: 12.97, spaceGroup: 230 });

describe('cellFeatures', () => {
  it('gives what it lists', () => {
    const given = Object.keys(cellFeatures(parseFormula('Li7La3Zr2O12'), garnet));
    expect(given.sort()).toEqual(CELL_FEATURES.map(({ name }) => name).sort());
  });

  it('finds the room of a garnet’s oxygen, whatever multiple of its formula is given', () => {
    const single = cellFeatures(parseFormula('Li7La3Zr2O12'), garnet);
    expect(single['volume per anion']).toBeCloseTo(12.97 ** 3 / 96, 9);
    expect(single['lithium per volume']).toBeCloseTo(56 / 12.97 ** 3, 9);
    expect(cellFeatures(parseFormula('Li56La24Zr16O96'), garnet)).toEqual(single);
  });

  it('takes symmetry from the shape where no space group is given', () => {
    const composition = parseFormula('Li7La3Zr2O12');
    expect(cellFeatures(composition, { ...garnet, spaceGroup: null })).toEqual(
      cellFeatures(composition, garnet),
    );
  });
});

describe('formulaUnits', () => {
  it.each([
    ['Li7La3Zr2O12', 12.97 ** 3, 8],
    ['Li6PS5Cl', 9.85 ** 3, 4],
    ['Li10GeP2S12', 8.72 * 8.72 * 12.63, 2],
    ['LiTi2(PO4)3', 8.51 ** 2 * 20.84 * Math.sin(Math.PI / 3), 6],
    ['Li3YCl6', 11.2 * 11.2 * 6.03 * Math.sin(Math.PI / 3), 3],
  ])('%s in %d cubic angstrom: %d', (formula, volume, expected) => {
    const composition = parseFormula(formula);
    expect(formulaUnits(formulaIons(composition), volume)).toBeCloseTo(expected, 9);
  });
});

describe('conventionalCell', () => {
  it('gives a rhombohedral cell its hexagonal axes', () => {
    const rhomb = cell({ a: 8.5, b: 8.5, c: 8.5, alpha: 60, beta: 60, gamma: 60, spaceGroup: 167 });
    const hexagonal = conventionalCell(rhomb);
    expect(hexagonal).toMatchObject({ gamma: 120, alpha: 90 });
    expect(cellVolume(hexagonal)).toBeCloseTo(3 * cellVolume(rhomb), 6);
  });

  it('orders orthorhombic edges', () => {
    expect(conventionalCell(cell({ a: 10, b: 5, c: 7, spaceGroup: 62 }))).toMatchObject({
      a: 5,
      b: 7,
      c: 10,
    });
  });

  it('finds one monoclinic cell among all of a lattice', () => {
    const edge = fc.double({ min: 4, max: 12, noNaN: true });
    fc.assert(
      fc.property(
        edge,
        edge,
        edge,
        fc.double({ min: 92, max: 118, noNaN: true }),
        fc.integer({ min: -3, max: 3 }),
        (a, b, c, beta, turns) => {
          const one = cell({ a, b, c, beta, spaceGroup: 14 });
          const cosine = Math.cos((beta * Math.PI) / 180);
          // The same plane, with c + turns a for c.
          const long = Math.sqrt(c * c + 2 * turns * a * c * cosine + (turns * a) ** 2);
          const angle = (Math.acos((turns * a + c * cosine) / long) * 180) / Math.PI;
          const other = cell({ a: long, b, c: a, beta: angle, spaceGroup: 14 });
          const [first, second] = [conventionalCell(one), conventionalCell(other)];
          expect(cellVolume(first)).toBeCloseTo(cellVolume(one), 4);
          expect(second.a).toBeCloseTo(first.a, 2);
          expect(second.c).toBeCloseTo(first.c, 2);
          expect(first.beta).toBeGreaterThanOrEqual(90);
        },
      ),
      { numRuns: 200 },
    );
  });
});
