import { applyOperation, type Crystal, toCartesian, type Vector3, wrap } from '@interphase/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameworkOperations } from '../bond-valence/framework-symmetry.js';
import { bondValenceParameters } from '../bond-valence/parameters.js';
import { antifluorite, layered } from '../bond-valence/prototypes.fixture.js';
import { computeHopNetwork } from './compute-hop-network.js';
import type { HopNetwork } from './hop-network.js';
import { networkThresholds } from './network-thresholds.js';
import { nearestImage } from './symmetric-sites.js';

const networkOf = (crystal: Crystal, input: object = {}): HopNetwork =>
  computeHopNetwork(crystal, bondValenceParameters.parse({ mobileIon: 'Li', ...input }), {
    progress: () => {},
    signal: new AbortController().signal,
  }).network;

const count = (list: readonly { orbit: number }[]) => new Set(list.map(({ orbit }) => orbit)).size;

const shifted = (crystal: Crystal, [x, y, z]: Vector3): Crystal => ({
  ...crystal,
  sites: crystal.sites.map((site) => ({
    ...site,
    position: wrap([site.position[0] + x, site.position[1] + y, site.position[2] + z]),
  })),
});

/** What of a network does not depend on origin and numbering: energies and lengths to 1 meV and 0.001 angstrom. */
const outline = ({ sites, hops }: HopNetwork) => ({
  sites: sites.map(({ energy }) => energy.toFixed(3)),
  hops: hops.map(({ energy, distance }) => `${energy.toFixed(3)} ${distance.toFixed(3)}`).sort(),
});

describe('computeHopNetwork', () => {
  it('joins every tetrahedral site of a cubic close-packed host to its four octahedral ones', () => {
    const { sites, hops } = networkOf(antifluorite);
    const octahedral = sites.filter(({ position }) =>
      position.every((x) => Math.abs((x % 0.5) - 0.25) > 0.2),
    );
    const tetrahedral = sites.filter(({ position }) =>
      position.every((x) => Math.abs((x % 0.5) - 0.25) < 1e-4),
    );
    expect([sites.length, octahedral.length, tetrahedral.length]).toEqual([12, 4, 8]);
    expect(count(sites)).toBe(2);
    expect(hops).toHaveLength(32);
    expect(count(hops)).toBe(1);
    for (const { distance } of hops) expect(distance).toBeCloseTo((4.6 * Math.sqrt(3)) / 4, 4);
  });

  it('hops between the octahedral sites of a layered oxide by way of the tetrahedral ones', () => {
    const { sites, hops } = networkOf(layered);
    expect(sites.map(({ orbit }) => orbit)).toEqual([0, 0, 0, 3, 3, 3, 3, 3, 3]);
    expect(hops).toHaveLength(18);
    expect(networkThresholds({ sites, hops })).toHaveLength(2);
  });

  it.each([
    ['antifluorite', antifluorite],
    ['layered', layered],
  ])('gives %s a network that every operation maps onto itself', (_name, crystal) => {
    const { sites, hops } = networkOf(crystal);
    const near = (a: Vector3, b: Vector3) => nearestImage(crystal.lattice, a, b).distance < 0.01;
    for (const operation of frameworkOperations(crystal, 'Li')) {
      for (const site of sites) {
        const image = sites.find(({ position }) => near(position, applyOperation(operation, site.position)));
        expect(image).toMatchObject({ energy: site.energy, orbit: site.orbit });
      }
      for (const hop of hops) {
        const saddle = applyOperation(operation, hop.saddle);
        const image = hops.find((other) => other.orbit === hop.orbit && near(other.saddle, saddle));
        expect(image?.energy).toBe(hop.energy);
      }
    }
  });

  it('puts a saddle above both ends, and the distance between them', () => {
    const { sites, hops } = networkOf(antifluorite);
    for (const { from, to, translation, energy, distance } of hops) {
      const [start, end] = [sites[from], sites[to]];
      if (!start || !end) expect.unreachable();
      expect(energy).toBeGreaterThan(Math.max(start.energy, end.energy));
      const step: Vector3 = [
        end.position[0] + translation[0] - start.position[0],
        end.position[1] + translation[1] - start.position[1],
        end.position[2] + translation[2] - start.position[2],
      ];
      expect(Math.hypot(...toCartesian(antifluorite.lattice, step))).toBeCloseTo(distance, 9);
    }
  });

  it('does not depend on where the grid lies', () => {
    const expected = outline(networkOf(layered));
    const part = fc.double({ min: 0, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(part, part, part), (shift) => {
        expect(outline(networkOf(shifted(layered, shift)))).toEqual(expected);
      }),
      { numRuns: 8 },
    );
  });

  it.each([0.25, 0.15])('does not depend on the resolution (%d)', (resolution) => {
    expect(outline(networkOf(antifluorite, { resolution }))).toEqual(outline(networkOf(antifluorite)));
  });
});

describe('networkThresholds', () => {
  const site = { position: [0, 0, 0], energy: 0, orbit: 0 } as const;
  const hop = (translation: Vector3, energy: number) => ({
    from: 0,
    to: 0,
    translation,
    saddle: [0, 0, 0] as const,
    energy,
    distance: 1,
    orbit: 0,
  });

  it('counts dimensions by rank, each at the energy that completes it', () => {
    const hops = [hop([1, 0, 0], 0.2), hop([2, 0, 0], 0.1), hop([1, 1, 0], 0.5), hop([0, 0, 1], 0.4)];
    expect(networkThresholds({ sites: [site], hops })).toEqual([0.1, 0.4, 0.5]);
  });

  it('is empty without hops', () => expect(networkThresholds({ sites: [site], hops: [] })).toEqual([]));
});
