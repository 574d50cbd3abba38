import {
  type Crystal,
  latticeFromParameters,
  UnsupportedChemistryError,
  type Vector3,
} from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { formatIon, type Ion } from '../interaction/ion.js';
import { softBondValenceTable } from '../interaction/pair-parameters.js';
import { computeBondValenceLandscape } from './crystal-landscape.js';
import { bondValenceParameters } from './parameters.js';

const ions = (list: readonly (readonly [string, number])[]): Ion[] =>
  list.map(([element, charge]) => ({ element, charge }));
const cations = ions([
  ['Li', 1],
  ['Na', 1],
  ['K', 1],
  ['Ag', 1],
  ['Cu', 1],
  ['Mg', 2],
  ['Ca', 2],
  ['Zn', 2],
  ['Cu', 2],
  ['Al', 3],
]);
const anions = ions([
  ['O', -2],
  ['S', -2],
  ['Se', -2],
  ['Te', -2],
  ['F', -1],
  ['Cl', -1],
  ['Br', -1],
  ['I', -1],
  ['N', -3],
]);
const pairs = cations.flatMap((cation) => anions.map((anion) => ({ cation, anion })));
const name = ({ element, charge }: Ion) => formatIon(element, charge);
const nameOf = ({ cation, anion }: (typeof pairs)[number]) => `${name(cation)}-${name(anion)}`;

const known = pairs.filter(({ cation, anion }) => softBondValenceTable().find(cation, anion));
const unknown = pairs.filter((pair) => !known.includes(pair));

/** Zincblende, whose framework of one kind leaves room for the other: empty octahedra between filled tetrahedra. */
function zincblende(cation: Ion, anion: Ion, bond: number): Crystal {
  const a = (4 / Math.sqrt(3)) * bond;
  const centred: readonly Vector3[] = [
    [0, 0, 0],
    [0, 0.5, 0.5],
    [0.5, 0, 0.5],
    [0.5, 0.5, 0],
  ];
  const site = ({ element, charge }: Ion, position: Vector3) => ({
    label: element,
    position,
    species: [{ element, oxidationState: charge, occupancy: 1 }],
  });
  return {
    lattice: latticeFromParameters({ a, b: a, c: a, alpha: 90, beta: 90, gamma: 90 }),
    sites: centred.flatMap(([x, y, z]) => [
      site(anion, [x, y, z]),
      site(cation, [(x + 0.25) % 1, (y + 0.25) % 1, (z + 0.25) % 1]),
    ]),
  };
}

const landscapeOf = ({ cation, anion }: (typeof pairs)[number], mobile: Ion) => {
  const bond = softBondValenceTable().find(cation, anion)?.rmin ?? 2.3;
  return computeBondValenceLandscape(
    zincblende(cation, anion, bond),
    bondValenceParameters.parse({
      mobileIon: name(mobile),
      maximumEnergy: 20,
      oxidationStates: { [cation.element]: cation.charge, [anion.element]: anion.charge },
    }),
    { progress: () => {}, signal: new AbortController().signal },
  );
};

describe('ions that the parameters know', () => {
  it('are all but nitrides and the pairs whose fit has no minimum', () => {
    expect(unknown.map(nameOf)).toEqual(
      expect.arrayContaining(['Mg2+-Se2-', 'Mg2+-Te2-', 'Mg2+-I1-', 'Ca2+-Br1-', 'Ca2+-Te2-', 'Ca2+-I1-']),
    );
    expect(known.length).toBeGreaterThanOrEqual(70);
    for (const cation of cations) {
      const partners = known.filter((pair) => pair.cation === cation).map(({ anion }) => anion.element);
      expect(partners).toEqual(expect.arrayContaining(['O', 'S', 'Cl']));
    }
    for (const anion of anions)
      expect(
        known.some((pair) => pair.anion === anion),
        name(anion),
      ).toBe(true);
  });

  it.each(known.map((pair) => [nameOf(pair), pair] as const))(
    '%s: either ion moves through the other',
    (_, pair) => {
      for (const mobile of [pair.cation, pair.anion]) {
        const { thresholds, minimum, mobileIon } = landscapeOf(pair, mobile);
        expect(mobileIon).toEqual(mobile);
        expect(minimum).toBeLessThan(0);
        // Cubic, so the three dimensions open at one level.
        expect(thresholds.map(({ dimensions }) => dimensions)).toEqual([1, 2, 3]);
        const [first, , third] = thresholds.map(({ barrier }) => barrier);
        expect(first).toBeGreaterThan(0);
        expect(third).toBeCloseTo(first ?? Number.NaN, 9);
      }
    },
  );

  it.each(unknown.map((pair) => [nameOf(pair), pair] as const))('%s is refused by name', (_, pair) => {
    for (const mobile of [pair.cation, pair.anion]) {
      expect(() => landscapeOf(pair, mobile)).toThrow(UnsupportedChemistryError);
      expect(() => landscapeOf(pair, mobile)).toThrow(name(pair.cation));
    }
  });
});
