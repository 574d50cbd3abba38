import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCif } from '../cif/write-cif.js';
import type { Crystal, Species } from '../crystal/crystal.js';
import { anyLattice, anyPosition } from '../crystal/lattice.arbitrary.js';
import { minimumImageDistance } from '../crystal/minimum-image.js';
import { frameOfCrystal } from '../extended-xyz/frame.js';
import { readExtendedXyz } from '../extended-xyz/read-extended-xyz.js';
import { formatXyzFrame } from '../extended-xyz/write-extended-xyz.js';
import { writePoscar } from '../poscar/write-poscar.js';
import { writePymatgenJson } from '../structure-json/pymatgen.js';
import { readStructure } from './read-structure.js';

const whole = fc
  .constantFrom('Li', 'O', 'Fe', 'Zr')
  .map((element): Species[] => [{ element, oxidationState: null, occupancy: 1 }]);
const shared = fc.constant<Species[]>([
  { element: 'Li', oxidationState: 1, occupancy: 0.25 },
  { element: 'Mn', oxidationState: 3.5, occupancy: 0.5 },
]);
const crystalOf = (species: fc.Arbitrary<Species[]>): fc.Arbitrary<Crystal> =>
  fc
    .record({
      lattice: anyLattice,
      sites: fc.array(fc.record({ label: fc.constant('A'), position: anyPosition, species }), {
        minLength: 1,
        maxLength: 8,
      }),
    })
    .filter(({ lattice, sites }) =>
      sites.every((site, index) =>
        sites
          .slice(0, index)
          .every(({ position }) => minimumImageDistance(lattice, site.position, position) > 0.6),
      ),
    );

/** The same cell to rounding, and every site with the same species at the same place (in any order). */
function expectSame(found: Crystal, given: Crystal): void {
  for (const key of ['a', 'b', 'c', 'alpha', 'beta', 'gamma'] as const) {
    expect(found.lattice[key]).toBeCloseTo(given.lattice[key], 8);
  }
  expect(found.sites).toHaveLength(given.sites.length);
  for (const { position, species } of given.sites) {
    const same = found.sites.find(
      (site) => minimumImageDistance(given.lattice, site.position, position) < 1e-7,
    );
    expect(same?.species).toEqual(species);
  }
}

describe('what is written is read back', () => {
  it.each<[string, (crystal: Crystal) => string]>([
    ['POSCAR', writePoscar],
    ['extended XYZ', (crystal) => formatXyzFrame(frameOfCrystal(crystal))],
    ['pymatgen JSON', writePymatgenJson],
    ['CIF', writeCif],
  ])('%s of an ordered crystal, its format told by its content', (_, write) => {
    fc.assert(
      fc.property(crystalOf(whole), (crystal) => expectSame(readStructure(write(crystal)).crystal, crystal)),
    );
  });

  it('pymatgen JSON of shared sites and oxidation states', () => {
    fc.assert(
      fc.property(crystalOf(fc.oneof(whole, shared)), (crystal) => {
        expectSame(readStructure(writePymatgenJson(crystal)).crystal, crystal);
      }),
    );
  });

  it('frames with information and arrays of every atom', () => {
    // Adding 0 makes -0 the 0 that it is written as.
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
    const info = fc.dictionary(
      fc.stringMatching(/^[a-z_]{2,8}$/).filter((key) => !['pbc', 'lattice'].includes(key)),
      fc.oneof(
        number,
        fc.boolean(),
        fc.array(number, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('PBE', 'a "b" c', 'k=v', 'back\\slash'),
      ),
      { maxKeys: 4 },
    );
    fc.assert(
      fc.property(crystalOf(whole), info, number, (crystal, stated, force) => {
        const frame = {
          ...frameOfCrystal(crystal, new Map(Object.entries(stated))),
          arrays: new Map([
            ['forces', { columns: 3, values: new Float64Array(3 * crystal.sites.length).fill(force) }],
          ]),
        };
        const text = formatXyzFrame(frame).repeat(2);
        const [first, second, ...none] = [...readExtendedXyz(text)];
        expect(none).toEqual([]);
        expect(first).toEqual(frame);
        expect(second).toEqual({ ...frame, line: crystal.sites.length + 3 });
      }),
    );
  });
});

describe('whatever is handed in', () => {
  it('is read or refused with a typed error', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .tuple(
          crystalOf(whole),
          fc.constantFrom(writePoscar, writePymatgenJson, (crystal: Crystal) =>
            formatXyzFrame(frameOfCrystal(crystal)),
          ),
          fc.nat(),
          fc.constantFrom('', '-1', 'x', '\n', '1e999', 'NaN', '"', '999999999'),
          fc.nat(20),
        )
        .map(([crystal, write, at, inserted, removed]) => {
          const text = write(crystal);
          const start = at % text.length;
          return text.slice(0, start) + inserted + text.slice(start + removed);
        }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        try {
          expect(readStructure(text).crystal.sites.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toMatchObject({
            name: 'StructureError',
            code: expect.stringMatching(/^(cif|structure)\./),
          });
        }
      }),
      { numRuns: 1000 },
    );
  });
});
