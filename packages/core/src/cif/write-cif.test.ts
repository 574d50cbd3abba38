import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Crystal } from '../crystal/crystal.js';
import { anyLattice } from '../crystal/lattice.arbitrary.js';
import { latticeFromParameters } from '../crystal/lattice.js';
import { minimumImageDistance } from '../crystal/minimum-image.js';
import { parseCif } from './parse-cif.js';
import { writeCif } from './write-cif.js';

const coordinate = fc.oneof(
  fc.constantFrom(0, 1 / 3, 0.5, 1e-7),
  fc.double({ min: 0, max: 0.9999, noNaN: true }),
);

const anySpecies = fc.oneof(
  fc
    .record({
      element: fc.constantFrom('Li', 'Fe', 'O', 'Zr'),
      oxidationState: fc.constantFrom(null, 1, 2, -2, 3.5),
      occupancy: fc.constantFrom(1, 0.5, 0.123),
    })
    .map((species) => [species]),
  fc.constant([
    { element: 'Li', oxidationState: 1, occupancy: 0.25 },
    { element: 'Na', oxidationState: null, occupancy: 0.5 },
  ]),
);

const anyCrystal: fc.Arbitrary<Crystal> = fc
  .record({
    lattice: anyLattice,
    sites: fc.array(
      fc.record({
        label: fc.constantFrom('Li1', 'O 2', "O'3", 'M"1', '#7', 'data_x'),
        position: fc.tuple(coordinate, coordinate, coordinate),
        species: anySpecies,
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .filter(({ lattice, sites }) =>
    sites.every((site, index) =>
      sites
        .slice(0, index)
        .every((other) => minimumImageDistance(lattice, site.position, other.position) > 0.6),
    ),
  );

const example: Crystal = {
  lattice: latticeFromParameters({ a: 4, b: 4, c: 4, alpha: 90, beta: 90, gamma: 90 }),
  sites: [
    { label: 'Li1', position: [0, 0, 0], species: [{ element: 'Li', oxidationState: 1, occupancy: 1 }] },
  ],
};

describe('writeCif', () => {
  it('writes what parseCif reads back to the last digit', () => {
    fc.assert(
      fc.property(anyCrystal, (crystal) => {
        const { crystal: back, warnings } = parseCif(writeCif(crystal));
        expect(back.lattice).toEqual(crystal.lattice);
        expect(back.sites.map(({ position, species }) => ({ position, species }))).toEqual(
          crystal.sites.map(({ position, species }) => ({ position, species })),
        );
        expect(warnings).toEqual([]);
      }),
    );
  });

  it('gives every row its own label', () => {
    const { lattice, sites } = example;
    const twice = [...sites, ...sites.map((site) => ({ ...site, position: [0.5, 0, 0] as const }))];
    expect(parseCif(writeCif({ lattice, sites: twice })).crystal.sites.map(({ label }) => label)).toEqual([
      'Li1',
      'Li1_2',
    ]);
  });

  it('names the block as asked', () => {
    expect(parseCif(writeCif(example, { name: 'gamma Li3PO4' })).name).toBe('gamma_Li3PO4');
  });
});
