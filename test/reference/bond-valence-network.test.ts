import { existsSync, readFileSync } from 'node:fs';
import { analyseSymmetry, applyOperation, parseCif, toCartesian } from '@interphase/core';
import { bondValenceParameters, computeHopNetwork, networkThresholds } from '@interphase/simulation';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

/**
 * Hop networks of the twelve crystals of the bond-valence reference against the percolation of the voxels they were
 * read from: two ways to the same barriers. The crystals stand beside the repository, not in it.
 */
const folder = new URL('../../../shared/datasets/bvse-reference/', import.meta.url);
const present = existsSync(folder);
if (!present) console.warn(`Skipped: the bond-valence reference is not at ${folder.pathname}`);

const entrySchema = z.object({
  file: z.string(),
  mobileIon: z.string(),
  oxidationStates: z.record(z.string(), z.number()),
});
const entries = present
  ? z.array(entrySchema).parse(JSON.parse(readFileSync(new URL('reference.json', folder), 'utf8')))
  : [];
const crystals = [...new Map(entries.map((entry) => [entry.file, entry])).values()];

/** What the grid may do to a barrier, eV: the largest is LiCoO2's, whose path runs between the planes of voxels. */
const GRID_ERROR = { 0.2: 0.08, 0.1: 0.02 };

const networkOf = ({ file, mobileIon, oxidationStates }: z.infer<typeof entrySchema>, resolution: number) => {
  const { crystal } = parseCif(readFileSync(new URL(`cifs/${file}`, folder), 'utf8'), { file });
  const parameters = bondValenceParameters.parse({ mobileIon, oxidationStates, resolution });
  const context = { progress: () => {}, signal: new AbortController().signal };
  return { crystal, ...computeHopNetwork(crystal, parameters, context) };
};

describe.skipIf(!present)('hop networks', () => {
  it('are those of twelve crystals', () => expect(crystals).toHaveLength(12));

  it.each(crystals)('of $file percolate where the voxels do, whatever the resolution', (entry) => {
    const coarse = networkOf(entry, 0.2);
    const fine = networkOf(entry, 0.1);
    const [here, there] = [coarse, fine].map(({ network }) => networkThresholds(network));
    expect(here).toHaveLength(coarse.landscape.thresholds.length);
    coarse.landscape.thresholds.forEach(({ barrier }, d) => {
      expect(Math.abs(barrier - (here?.[d] ?? Number.NaN))).toBeLessThan(GRID_ERROR[0.2]);
    });
    fine.landscape.thresholds.forEach(({ barrier }, d) => {
      expect(Math.abs(barrier - (there?.[d] ?? Number.NaN))).toBeLessThan(GRID_ERROR[0.1]);
    });
    here?.forEach((barrier, d) => {
      expect(barrier).toBeCloseTo(there?.[d] ?? Number.NaN, 3);
    });
  });

  it.each(crystals)('of $file have the symmetry of the crystal', (entry) => {
    const { crystal, network } = networkOf(entry, 0.2);
    const apart = (a: readonly number[], b: readonly number[]) => {
      const [x, y, z] = [0, 1, 2].map((i) => {
        const difference = (a[i] ?? 0) - (b[i] ?? 0);
        return difference - Math.round(difference);
      });
      return Math.hypot(...toCartesian(crystal.lattice, [x ?? 0, y ?? 0, z ?? 0]));
    };
    for (const operation of analyseSymmetry(crystal).operations) {
      for (const { position, orbit } of network.sites) {
        const image = applyOperation(operation, position);
        expect(network.sites.some((site) => site.orbit === orbit && apart(site.position, image) < 0.05)).toBe(
          true,
        );
      }
      for (const { saddle, orbit } of network.hops) {
        const image = applyOperation(operation, saddle);
        expect(network.hops.some((hop) => hop.orbit === orbit && apart(hop.saddle, image) < 0.05)).toBe(true);
      }
    }
  });
});
