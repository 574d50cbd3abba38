import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseCif } from '../cif/parse-cif.js';
import type { Crystal, Vector3 } from '../crystal/crystal.js';
import { latticeFromParameters } from '../crystal/lattice.js';
import { parseFormula } from '../formula/parse-formula.js';
import { assignOxidationStates } from './assign-oxidation-states.js';
import { withOxidationStates } from './with-oxidation-states.js';

const reference = new URL('../../../../../shared/datasets/bvse-reference/', import.meta.url);
const entrySchema = z.object({ file: z.string(), oxidationStates: z.record(z.string(), z.number()) });

/** Atoms of a formula in a row, too far apart for bonds: only composition speaks. */
function gas(formula: string): Crystal {
  const atoms = [...parseFormula(formula)].flatMap(([element, amount]) =>
    Array<string>(amount).fill(element),
  );
  return {
    lattice: latticeFromParameters({ a: 10 * atoms.length, b: 10, c: 10, alpha: 90, beta: 90, gamma: 90 }),
    sites: atoms.map((element, index) => ({
      label: `${element}${index}`,
      position: [index / atoms.length, 0, 0],
      species: [{ element, oxidationState: null, occupancy: 1 }],
    })),
  };
}

const statesIn = (crystal: Crystal): Record<string, number[]> => {
  const states: Record<string, number[]> = {};
  for (const { element, oxidationState } of crystal.sites.flatMap(({ species }) => species)) {
    if (oxidationState === null) throw new Error(`${element} has no oxidation state`);
    const known = states[element] ?? [];
    states[element] = known;
    if (!known.includes(oxidationState)) known.push(oxidationState);
  }
  return states;
};

describe.skipIf(!existsSync(reference))(
  'crystals of ../shared/datasets/bvse-reference (skipped where absent)',
  () => {
    const entries = existsSync(reference)
      ? z.array(entrySchema).parse(JSON.parse(readFileSync(new URL('reference.json', reference), 'utf8')))
      : [];

    it.each(entries)('$file has the oxidation states of the reference', ({ file, oxidationStates }) => {
      const { crystal } = parseCif(readFileSync(new URL(`cifs/${file}`, reference)));
      const assigned = assignOxidationStates(crystal);
      expect(assigned).toMatchObject({ method: 'guessed', warnings: [] });
      const expected = Object.entries(oxidationStates).map(([element, state]) => [element, [state]]);
      expect(statesIn(assigned.crystal)).toEqual(Object.fromEntries(expected));
    });
  },
);

describe('assignOxidationStates', () => {
  it.each([
    ['Li3PS4', { Li: [1], P: [5], S: [-2] }],
    ['LiFePO4', { Li: [1], Fe: [2], P: [5], O: [-2] }],
    ['FePO4', { Fe: [3], P: [5], O: [-2] }],
    ['CoO2', { Co: [4], O: [-2] }],
    ['Na3V2P2O8F3', { Na: [1], V: [3], P: [5], O: [-2], F: [-1] }],
    ['Li2NiMn3O8', { Li: [1], Ni: [2], Mn: [4], O: [-2] }],
    ['TiNb2O7', { Ti: [4], Nb: [5], O: [-2] }],
    ['LiBH4', { Li: [1], B: [3], H: [-1] }],
    ['NH4Cl', { N: [-3], H: [1], Cl: [-1] }],
    ['Li3P', { Li: [1], P: [-3] }],
    ['Li2O2', { Li: [1], O: [-1] }],
  ])('balances %s', (formula, expected) => {
    const assigned = assignOxidationStates(gas(formula));
    expect(statesIn(assigned.crystal)).toEqual(expected);
    expect(assigned.warnings).toEqual([]);
  });

  it.each([
    ['NaSc2Se4', { Na: [1], Sc: [3], Se: [-2] }, '-1.00'],
    ['LaTi2O6', { La: [3], Ti: [4], O: [-2] }, '-1.00'],
    ['Li7PS5ClBr', { Li: [1], P: [5], S: [-2], Cl: [-1], Br: [-1] }, '0.00'],
  ])('keeps usual states in %s, and says what charge is left', (formula, expected, charge) => {
    const { crystal, warnings } = assignOxidationStates(gas(formula));
    expect(statesIn(crystal)).toEqual(expected);
    expect(warnings).toEqual(charge === '0.00' ? [] : [expect.stringContaining(`a charge of ${charge}:`)]);
  });

  it('gives the average, with a warning, where sites of mixed valence look alike', () => {
    const { crystal, warnings } = assignOxidationStates(gas('LiMn2O4'));
    expect(statesIn(crystal)).toEqual({ Li: [1], Mn: [3.5], O: [-2] });
    expect(warnings).toEqual([
      expect.stringContaining('Mn is in two oxidation states, 3 and 4, 3.5 on average'),
    ]);
  });

  it.each([
    ['LiCo2O4', 'Co', 3.5],
    ['LiTi2O4', 'Ti', 3.5],
    ['LiNi2O4', 'Ni', 3.5],
    ['Fe3O4', 'Fe', 8 / 3],
  ])('finds the mixed valence of %s', (formula, symbol, average) => {
    const [state] = statesIn(assignOxidationStates(gas(formula)).crystal)[symbol] ?? [];
    expect(state).toBeCloseTo(average, 10);
  });

  it('gives whole states where bonds tell the sites apart', () => {
    const bond = (x: number, direction: Vector3, length: number): Vector3 => [
      x + (direction[0] * length) / 40,
      (direction[1] * length) / 20 + 0.5,
      (direction[2] * length) / 20 + 0.5,
    ];
    const around: Vector3[] = [
      [1, 0, 0],
      [-1, 0, 0],
      [0, 1, 0],
      [0, -1, 0],
      [0, 0, 1],
      [0, 0, -1],
    ];
    const site = (element: string, position: Vector3) => ({
      label: element,
      position,
      species: [{ element, oxidationState: null, occupancy: 1 }],
    });
    // Two iron octahedra, one with the longer bonds of Fe2+, and sodium far off to balance the charge.
    const octahedron = (x: number, length: number) => [
      site('Fe', [x, 0.5, 0.5]),
      ...around.map((direction) => site('F', bond(x, direction, length))),
    ];
    const crystal: Crystal = {
      lattice: latticeFromParameters({ a: 40, b: 20, c: 20, alpha: 90, beta: 90, gamma: 90 }),
      sites: [
        ...octahedron(0.25, 2.12),
        ...octahedron(0.75, 1.92),
        ...Array.from({ length: 7 }, (_, index) => site('Na', [(index + 0.5) / 7, 0, 0])),
      ],
    };
    const iron = assignOxidationStates(crystal).crystal.sites.filter(({ label }) => label === 'Fe');
    expect(iron.map(({ species }) => species[0]?.oxidationState)).toEqual([2, 3]);
  });

  it('keeps stated states and fills in the rest', () => {
    const assigned = assignOxidationStates(withOxidationStates(gas('LiCoO2'), { Co: 3 }));
    expect(assigned.method).toBe('guessed');
    expect(statesIn(assigned.crystal)).toEqual({ Li: [1], Co: [3], O: [-2] });
  });

  it('leaves a crystal alone that has them all, and says when they do not balance', () => {
    const crystal = withOxidationStates(gas('LiF'), { Li: 1, F: -1 });
    expect(assignOxidationStates(crystal)).toEqual({ crystal, method: 'given', charge: 0, warnings: [] });
    const charged = withOxidationStates(gas('LiF'), { Li: 1, F: -2 });
    expect(assignOxidationStates(charged).warnings).toEqual([expect.stringContaining('charge of -1.00')]);
  });

  it.each([['Li'], ['LiAl'], ['Li4Si21'], ['NaCl2'], ['HeLi']])('finds none for %s', (formula) => {
    expect(() => assignOxidationStates(gas(formula))).toThrow(
      expect.objectContaining({ code: 'oxidation.unbalanced' }),
    );
  });

  it('says which states were stated where those leave no balance', () => {
    expect(() => assignOxidationStates(withOxidationStates(gas('LiFeO2'), { Fe: 8 }))).toThrow(
      /With those stated of Fe, no known oxidation states of Li, O make LiFeO2 neutral/,
    );
  });

  it('finds a balance for a crystal of many elements, trying only so many of their states', () => {
    const { method, charge } = assignOxidationStates(gas('LiCrMnFeCoNiVMoRuReOsSbAsSSeClBrNO24'));
    expect({ method, charge }).toEqual({ method: 'guessed', charge: 0 });
  });
});

describe('withOxidationStates', () => {
  it('sets the named elements and no others', () => {
    const states = withOxidationStates(gas('LiF'), { Li: 1 }).sites.map(
      ({ species }) => species[0]?.oxidationState,
    );
    expect(states).toEqual([1, null]);
  });

  it('refuses an element that is not there', () => {
    expect(() => withOxidationStates(gas('LiF'), { Fe: 2 })).toThrow(/Fe, which the structure does not hold/);
  });
});
