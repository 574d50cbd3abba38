import { type Crystal, latticeFromParameters, type Vector3 } from '@interphase/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computePairDistribution } from './pair-distribution.js';
import { pairDistributionParameters } from './parameters.js';

const quiet = { progress: () => {}, signal: new AbortController().signal };
const distribution = (crystal: Crystal, parameters: Record<string, unknown> = {}) =>
  computePairDistribution(crystal, pairDistributionParameters.parse(parameters), quiet);

type Atom = readonly [element: string, position: Vector3, occupancy?: number];
const cubic = (edge: number, atoms: readonly Atom[]): Crystal => ({
  lattice: latticeFromParameters({ a: edge, b: edge, c: edge, alpha: 90, beta: 90, gamma: 90 }),
  sites: atoms.map(([element, position, occupancy = 1], index) => ({
    label: `${element}${index}`,
    position,
    species: [{ element, oxidationState: null, occupancy }],
  })),
});
const faceCentred = (element: string, [x, y, z]: Vector3, occupancy = 1): Atom[] => [
  [element, [x, y, z], occupancy],
  [element, [x, y + 0.5, z + 0.5], occupancy],
  [element, [x + 0.5, y, z + 0.5], occupancy],
  [element, [x + 0.5, y + 0.5, z], occupancy],
];
const salt = cubic(5.64, [...faceCentred('Na', [0, 0, 0]), ...faceCentred('Cl', [0.5, 0.5, 0.5])]);

/** ∫ 4π r² ρ g dr from one distance to another. */
function neighbours(values: Float64Array, density: number, step: number, from: number, to: number): number {
  let sum = 0;
  values.forEach((g, n) => {
    const r = n * step;
    if (r > from && r < to) sum += 4 * Math.PI * r * r * density * g * step;
  });
  return sum;
}

describe('pair distributions', () => {
  it('of rock salt: 6 unlike and 12 like neighbours', () => {
    const { partials, step, density } = distribution(salt);
    const of = (pair: string) => partials.find(({ elements }) => elements.join('-') === pair)!.values;
    expect(neighbours(of('Na-Cl'), density / 2, step, 2, 3.4)).toBeCloseTo(6, 2);
    expect(neighbours(of('Na-Na'), density / 2, step, 3.2, 4.7)).toBeCloseTo(12, 2);
    expect(neighbours(of('Cl-Cl'), density / 2, step, 3.2, 4.7)).toBeCloseTo(12, 2);
  });

  it('fall with slope -4πρ₀ before the first pair', () => {
    const { reduced, step, density } = distribution(salt);
    const r = 1.5;
    expect(reduced[Math.round(r / step)]).toBeCloseTo(-4 * Math.PI * density * r, 6);
  });

  it('add up to the total by their weights, which make one', () => {
    for (const radiation of ['x-ray', 'neutron']) {
      const { partials, total } = distribution(salt, { radiation, rMax: 8 });
      expect(partials.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
      for (const n of [150, 200, 300]) {
        const sum = partials.reduce((part, { weight, values }) => part + weight * values[n]!, 0);
        expect(sum).toBeCloseTo(total[n]!, 9);
      }
    }
  });

  it('do not depend on the cell nor on how a mixture is written', () => {
    const half = (element: string) => faceCentred(element, [0, 0, 0], 0.5);
    const apart = cubic(4, [...half('Li'), ...half('Na')]);
    const together: Crystal = {
      lattice: apart.lattice,
      sites: faceCentred('Li', [0, 0, 0]).map(([, position]) => ({
        label: 'M',
        position,
        species: ['Li', 'Na'].map((element) => ({ element, oxidationState: null, occupancy: 0.5 })),
      })),
    };
    const doubled: Crystal = {
      lattice: latticeFromParameters({ a: 4, b: 4, c: 8, alpha: 90, beta: 90, gamma: 90 }),
      sites: together.sites.flatMap((site) =>
        [0, 0.5].map((shift) => ({
          ...site,
          position: [site.position[0], site.position[1], site.position[2] / 2 + shift] as const,
        })),
      ),
    };
    const [a, b, c] = [apart, together, doubled].map((crystal) => distribution(crystal, { rMax: 10 }));
    a!.reduced.forEach((value, n) => {
      expect(b!.reduced[n]).toBeCloseTo(value, 8);
      expect(c!.reduced[n]).toBeCloseTo(value, 8);
    });
    expect(a!.warnings[0]).toMatch(/alternatives for one atom/);
  });

  it('equal the transform of the Debye formula, also when cut at qMax', () => {
    // A cluster in a large box: its Debye sum is finite and needs no cell.
    const box = 60;
    const coordinate = fc.double({ min: 0.45, max: 0.55, noNaN: true });
    const cluster = fc.array(
      fc.tuple(fc.constantFrom('Li', 'O', 'Fe'), fc.tuple(coordinate, coordinate, coordinate)),
      { minLength: 3, maxLength: 5 },
    );
    const b = { Li: -1.9, O: 5.803, Fe: 9.45 };
    fc.assert(
      fc.property(cluster, (atoms) => {
        const pairs = atoms.flatMap(([one, x], i) =>
          atoms.slice(i + 1).map(([other, y]) => ({
            distance: box * Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]),
            strength: 2 * b[one] * b[other],
          })),
        );
        const mean = atoms.reduce((sum, [element]) => sum + b[element], 0) / atoms.length;
        // Closer pairs count as one atom, and where scattering cancels nothing is defined.
        fc.pre(pairs.every(({ distance }) => distance > 0.6) && Math.abs(mean) > 1);
        const [u, qMax, dq] = [0.01, 20, 0.01];
        const { reduced, step, density } = distribution(cubic(box, atoms), {
          radiation: 'neutron',
          isotropicU: u,
          qMax,
          rMax: 12,
        });
        const f = Array.from({ length: qMax / dq }, (_, n) => {
          const q = (n + 0.5) * dq;
          const sum = pairs.reduce(
            (part, { distance, strength }) => part + (strength * Math.sin(q * distance)) / distance,
            0,
          );
          return { q, value: (sum * Math.exp(-u * q * q)) / (atoms.length * mean * mean) };
        });
        for (let r = 1; r < 12; r += 0.5) {
          const transformed = f.reduce(
            (sum, { q, value }) => sum + (2 / Math.PI) * value * Math.sin(q * r) * dq,
            0,
          );
          const expected = transformed - 4 * Math.PI * density * r;
          expect(Math.abs(reduced[Math.round(r / step)]! - expected)).toBeLessThan(2e-3);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('are damped by the instrument and keep nothing beyond rMax', () => {
    const [sharp, damped] = [distribution(salt), distribution(salt, { qDamp: 0.05 })];
    expect(sharp.reduced.length).toBe(1501);
    const n = 1000;
    expect(damped.reduced[n]! / sharp.reduced[n]!).toBeCloseTo(Math.exp(-((20 * 0.05) ** 2) / 2), 9);
  });

  it('refuse what would take too long or means nothing, saying what to change', () => {
    const crowd = cubic(
      60,
      Array.from(
        { length: 4000 },
        (_, n): Atom => ['Li', [(n % 16) / 16, (Math.floor(n / 16) % 16) / 16, Math.floor(n / 256) / 16]],
      ),
    );
    expect(() => distribution(crowd, { rMax: 100 })).toThrow(/lower rMax/);
    const nullMatrix = cubic(4, [
      ['Ti', [0, 0, 0], 0.6756],
      ['Zr', [0.5, 0.5, 0.5], 0.3244],
    ]);
    expect(() => distribution(nullMatrix, { radiation: 'neutron' })).toThrow(/cancel on average/);
  });
});
