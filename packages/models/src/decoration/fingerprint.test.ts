import { type Crystal, latticeFromParameters, supercell, wrap } from '@interphase/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedPrototypes } from '../prototypes/prototype-collection.js';
import { fingerprint } from './fingerprint.js';
import { decorate } from './recipe.js';

const prototype = (slug: string): Crystal => {
  const found = shippedPrototypes().get(slug);
  if (!found) throw new Error(`no ${slug}`);
  return found.crystal;
};
const PROTOTYPES = ['lithium-cobalt-oxide', 'spinel', 'lithium-iron-silicate', 'sodium-selenophosphate'].map(
  prototype,
);
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('the fingerprint', () => {
  it('does not depend on origin, order of sites or supercell', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PROTOTYPES),
        fc.tuple(share, share, share),
        fc.constantFrom([2, 1, 1] as const, [1, 1, 3] as const, [1, 2, 1] as const),
        (crystal, [x, y, z], repeats) => {
          const large = supercell(crystal, repeats);
          const moved = {
            ...large,
            sites: [...large.sites].reverse().map((site) => ({
              ...site,
              position: wrap([site.position[0] + x, site.position[1] + y, site.position[2] + z]),
            })),
          };
          expect(fingerprint(moved)).toBe(fingerprint(crystal));
        },
      ),
      { numRuns: 25 },
    );
  });

  it('tells other ions, other charges and other lengths apart', () => {
    const crystal = prototype('spinel');
    const others = [
      decorate(crystal, 'Mg', { exchanges: new Map(), vacancies: 0, scale: 1.01 }),
      decorate(crystal, 'Mg', {
        exchanges: new Map([['Al1', [{ element: 'Ga', charge: 3 }]]]),
        vacancies: 0,
        scale: 1,
      }),
      decorate(crystal, 'Mg', {
        exchanges: new Map([['Al1', [{ element: 'Al', charge: 2 }]]]),
        vacancies: 0,
        scale: 1,
      }),
    ];
    expect(new Set([crystal, ...others].map(fingerprint)).size).toBe(4);
  });

  it('is that of a crystal with few atoms in a wide cell too', () => {
    const lattice = latticeFromParameters({ a: 9, b: 9, c: 9, alpha: 90, beta: 90, gamma: 90 });
    const site = { label: 'Na1', species: [{ element: 'Na', oxidationState: 1, occupancy: 1 }] };
    expect(fingerprint({ lattice, sites: [{ ...site, position: [0, 0, 0] }] })).toBe(
      fingerprint({ lattice, sites: [{ ...site, position: [0.3, 0.1, 0.9] }] }),
    );
  });
});
