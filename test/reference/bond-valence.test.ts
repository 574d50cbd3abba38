import { existsSync, readFileSync } from 'node:fs';
import { parseCif } from '@interphase/core';
import { bondValenceEngine, bondValenceParameters } from '@interphase/simulation';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

/**
 * Percolation barriers of crystals computed with BVlain 0.25.1; its README says how. They stand beside the
 * repository, not in it.
 */
const folder = new URL('../../../shared/datasets/bvse-reference/', import.meta.url);
const present = existsSync(folder);
if (!present) console.warn(`Skipped: the bond-valence reference is not at ${folder.pathname}`);

const entrySchema = z.object({
  file: z.string(),
  mobileIon: z.string(),
  oxidationStates: z.record(z.string(), z.number()),
  resolution: z.number(),
  e1d: z.number().nullable(),
  e2d: z.number().nullable(),
  e3d: z.number().nullable(),
  noNeighbourCap: z.object({ emin: z.number() }),
});

const entries = present
  ? z.array(entrySchema).parse(JSON.parse(readFileSync(new URL('reference.json', folder), 'utf8')))
  : [];

/** The reference brackets each barrier in steps of 5/512 eV and reports the upper end; ours is exact. */
const bracket = 5 / 512;
/** Rounding to four digits, the 100-neighbour cap of the reference, interpolation. */
const tolerance = 5e-4;

/** The translations that percolate here are [110], [101] and [011]: rank three at once, yet the reference counts two. */
const countedByRank = new Set(['AgI-zincblende.cif']);

describe.skipIf(!present)('bond-valence barriers against BVlain', () => {
  it('has all sixteen landscapes', () => expect(entries).toHaveLength(16));

  it.each(entries)('$file at $resolution A', (entry) => {
    const { crystal } = parseCif(readFileSync(new URL(`cifs/${entry.file}`, folder)), { file: entry.file });
    const result = bondValenceEngine.run(
      crystal,
      bondValenceParameters.parse({
        mobileIon: entry.mobileIon,
        resolution: entry.resolution,
        oxidationStates: entry.oxidationStates,
      }),
      { progress: () => {}, signal: new AbortController().signal },
    );
    const barrier = (dimensions: string) =>
      result.properties.find((property) => property.conditions[0]?.value === dimensions)?.value ?? null;
    const expected = { 1: entry.e1d, 2: entry.e2d, 3: entry.e3d };
    for (const [dimensions, reference] of Object.entries(expected)) {
      const ours = barrier(dimensions);
      if (reference === null || ours === null) {
        expect(ours, `${dimensions}D`).toBe(reference);
      } else if (dimensions === '3' && countedByRank.has(entry.file)) {
        expect(ours).toBeCloseTo(barrier('1') ?? Number.NaN, 9);
        expect(Math.abs(ours - reference)).toBeLessThan(0.02);
      } else {
        expect(ours, `${dimensions}D`).toBeLessThanOrEqual(reference + tolerance);
        expect(ours, `${dimensions}D`).toBeGreaterThanOrEqual(reference - bracket - tolerance);
      }
    }
    const minimum = result.properties.find((property) => property.quantity === 'site-energy')?.value;
    expect(minimum).toBeCloseTo(entry.noNeighbourCap.emin, 3);
  });
});
