import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Crystal, Site, Species, Vector3 } from '../crystal/crystal.js';
import { latticeFromParameters, wrap } from '../crystal/lattice.js';
import { minimumImageDistance } from '../crystal/minimum-image.js';
import { isOrdered } from '../crystal/ordered.js';
import { ParameterError, StructureError } from '../errors/input-error.js';
import { orderCrystal } from './order-crystal.js';

const cubic = (a: number) => latticeFromParameters({ a, b: a, c: a, alpha: 90, beta: 90, gamma: 90 });
const species = (element: string, oxidationState: number, occupancy = 1): Species => ({
  element,
  oxidationState,
  occupancy,
});
const site = (label: string, position: Vector3, ...held: Species[]): Site => ({
  label,
  position,
  species: held,
});
const faces: readonly Vector3[] = [
  [0, 0, 0],
  [0.5, 0.5, 0],
  [0.5, 0, 0.5],
  [0, 0.5, 0.5],
];
const edges = faces.map(([x, y, z]) => wrap([x + 0.5, y, z]));

/** Rocksalt with two cations on one site in equal parts. */
const rocksalt = (first: Species, second: Species): Crystal => ({
  lattice: cubic(4.2),
  sites: [
    ...faces.map((position) => site('M', position, first, second)),
    ...edges.map((position) => site('O', position, species('O', -2))),
  ],
});
const count = (crystal: Crystal, element: string): number =>
  crystal.sites.filter((each) => each.species[0]?.element === element).length;
const net = (crystal: Crystal): number =>
  crystal.sites.reduce((sum, each) => sum + (each.species[0]?.oxidationState ?? 0), 0);

describe('orderCrystal', () => {
  const mixed = rocksalt(species('Li', 1, 0.5), species('Fe', 3, 0.5));

  it('hands an ordered crystal back', () => {
    const crystal = rocksalt(species('Mg', 2), species('Mg', 2, 0));
    const result = orderCrystal(
      { ...crystal, sites: crystal.sites.map((s) => ({ ...s, species: s.species.slice(0, 1) })) },
      { seed: 1 },
    );
    expect(result.method).toBe('none');
    expect(result.arrangements[0].crystal.sites.map(({ position }) => position)).toEqual(
      crystal.sites.map(({ position }) => position),
    );
  });

  it('puts charges of two sizes in layers in rocksalt, and knows that it looked at every way', () => {
    const { arrangements, method, charge, warnings } = orderCrystal(mixed, { seed: 1 });
    const { crystal } = arrangements[0];
    expect(method).toBe('enumerated');
    expect([charge, net(crystal), warnings.length]).toEqual([0, 0, 0]);
    // Each of the six ways in one cell has the same layers along [001].
    const planes = crystal.sites.filter(({ species: [held] }) => held?.element === 'Li');
    const shared = [0, 1, 2].filter((axis) => planes[0]?.position[axis] === planes[1]?.position[axis]);
    expect(shared).toHaveLength(1);
  });

  it('finds by annealing an energy no higher than the best of every way', () => {
    const { lattice, sites } = mixed;
    const doubled: Crystal = {
      lattice: latticeFromParameters({ ...lattice, c: 2 * lattice.c }),
      sites: [0, 1].flatMap((layer) =>
        sites.map((s) => ({ ...s, position: [s.position[0], s.position[1], (s.position[2] + layer) / 2] })),
      ),
    };
    const one = orderCrystal(mixed, { seed: 1 }).arrangements[0].energy;
    const all = orderCrystal(doubled, { seed: 1 });
    expect(all.method).toBe('enumerated');
    expect(all.arrangements[0].energy).toBeLessThanOrEqual(2 * one + 1e-6);
    const energies = all.arrangements.map(({ energy }) => energy);
    expect(energies).toEqual([...energies].sort((a, b) => a - b));
  });

  it('does not fill both of two sites that are too near', () => {
    const split: Crystal = {
      lattice: cubic(5),
      sites: [
        site('Li1', [0.41, 0.5, 0.5], species('Li', 1, 0.5)),
        site('Li2', [0.59, 0.5, 0.5], species('Li', 1, 0.5)),
        site('Cl', [0, 0, 0], species('Cl', -1)),
      ],
    };
    for (const mostAtoms of [2, 16]) {
      const { crystal } = orderCrystal(split, { seed: 3, mostAtoms }).arrangements[0];
      const lithium = crystal.sites.filter(({ species: [held] }) => held?.element === 'Li');
      expect(lithium).toHaveLength(count(crystal, 'Cl'));
      lithium.forEach((a, i) => {
        for (const b of lithium.slice(0, i)) {
          expect(minimumImageDistance(crystal.lattice, a.position, b.position)).toBeGreaterThan(1.6);
        }
      });
    }
  });

  it('gives whole charges to sites that share an average one', () => {
    const magnetite = rocksalt(species('Fe', 2.5), species('Fe', 2.5, 0));
    const sites = magnetite.sites.map((s) => ({ ...s, species: s.species.slice(0, 1) }));
    const { crystal } = orderCrystal(
      { ...magnetite, sites: [...sites.slice(0, 7), site('F', [0.5, 0.5, 0.5], species('F', -2))] },
      { seed: 1 },
    ).arrangements[0];
    const states = crystal.sites.flatMap(({ species: [held] }) =>
      held?.element === 'Fe' ? [held.oxidationState] : [],
    );
    expect(states.every(Number.isInteger)).toBe(true);
  });

  it('takes a larger cell where one cannot hold the stated amounts, and balances charges', () => {
    const dilute = rocksalt(species('Li', 1, 0.125), species('Ni', 2.142_857_142_857_143, 0.875));
    const { arrangements, repeats, composition, charge } = orderCrystal(dilute, { seed: 5 });
    expect(repeats.reduce((a, b) => a * b, 1)).toBeGreaterThan(1);
    expect(charge).toBe(0);
    expect(isOrdered(arrangements[0].crystal)).toBe(true);
    expect(composition.arranged.get('Li')).toBe(composition.stated.get('Li'));
  });

  it('keeps composition, neutrality and energy when the crystal is turned, shifted or renumbered', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.constantFrom(0.25, 0.5, 0.75),
        fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(0.3), fc.constant(0.1)),
        (seed, share, shift) => {
          const crystal = rocksalt(
            species('Li', 1, share),
            species('Ti', 2 + share / (1 - share), 1 - share),
          );
          const turned: Crystal = {
            lattice: crystal.lattice,
            sites: crystal.sites
              .map((s) => {
                const [x, y, z] = s.position;
                return { ...s, position: wrap([z + shift[0], x + shift[1], y + shift[2]]) };
              })
              .reverse(),
          };
          const [one, other] = [crystal, turned].map((each) => orderCrystal(each, { seed, mostAtoms: 8 }));
          expect(one?.charge).toBe(0);
          expect(count(one?.arrangements[0].crystal ?? crystal, 'Li')).toBe(4 * share);
          expect(one?.arrangements[0].energy).toBeCloseTo(other?.arrangements[0].energy ?? Number.NaN, 5);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('gives the same arrangement for the same seed', () => {
    const many = { ...rocksalt(species('Li', 1, 0.4375), species('V', 2.777_777_777_777_778, 0.5625)) };
    const run = () => orderCrystal(many, { seed: 11, candidates: 2 });
    const result = run();
    expect(result.method).toBe('annealed');
    expect(result).toEqual(run());
  });

  it('refuses what it cannot order, and says why', () => {
    expect(() => orderCrystal(mixed, { seed: -1 })).toThrow(ParameterError);
    expect(() => orderCrystal(mixed, { seed: 1, mostAtoms: 0 })).toThrow(ParameterError);
    expect(() => orderCrystal({ ...mixed, sites: [] }, { seed: 1 })).toThrow(StructureError);
    const huge = { ...mixed, sites: Array.from({ length: 1501 }, () => mixed.sites[0]!) };
    expect(() => orderCrystal(huge, { seed: 1 })).toThrow(/at most 1500/);
  });
});
