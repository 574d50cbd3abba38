import { statSync } from 'node:fs';
import path from 'node:path';
import { crystalOf, readTable } from '@interphase/models';
import {
  bondValenceParameters,
  computeHopNetwork,
  dataFolder,
  markovDiffusivity,
  networkThresholds,
} from '@interphase/simulation';
import { describe, expect, it } from 'vitest';

const folder = (slug: string) => path.join(dataFolder(), 'datasets', slug);
/** Rows that are simulated again. */
const SAMPLES = 40;
/** eV: where a saddle is flat, symmetry's averages and the search leave it so far below an end (28 hops of 161,957). */
const FLAT = 1e-3;

describe('the simulated datasets', async () => {
  const crystals = await readTable(folder('bond-valence-crystals'));
  const hops = await readTable(folder('bond-valence-hops'));
  const { rows } = crystals.table;

  it('hold over 20,000 structures of over 60 prototypes with many mobile ions in under 25 MB', () => {
    expect(rows.length).toBeGreaterThanOrEqual(20_000);
    expect(new Set(rows.map(({ prototype }) => prototype)).size).toBeGreaterThan(60);
    expect(new Set(rows.map((row) => row['mobile ion'])).size).toBeGreaterThanOrEqual(3);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    const sizes = ['bond-valence-crystals', 'bond-valence-hops'].map(
      (slug) => statSync(path.join(folder(slug), 'rows.parquet')).size,
    );
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(25e6);
  });

  it('are what the engine gives for the crystals made again from their rows', () => {
    const step = Math.floor(rows.length / SAMPLES);
    for (const row of rows.filter((_, index) => index % step === 0)) {
      const crystal = crystalOf(row);
      const { network } = computeHopNetwork(
        crystal,
        bondValenceParameters.parse({ mobileIon: row['mobile ion'], resolution: 0.3 }),
        { signal: new AbortController().signal, progress: () => {} },
      );
      const barriers = networkThresholds(network);
      [1, 2, 3].forEach((dimensions) => {
        const [kept, found] = [row[`barrier ${dimensions}D`], barriers[dimensions - 1]];
        if (typeof kept === 'number') expect(found, String(row.id)).toBeCloseTo(kept, 5);
        else expect(found, String(row.id)).toBeUndefined();
      });
      const kept = row['log10 diffusivity 500 K'];
      if (typeof kept === 'number') {
        const { logarithm } = markovDiffusivity(network, {
          cell: crystal.lattice.matrix,
          temperature: 500,
          attemptFrequency: 1e13,
        });
        expect(logarithm / Math.LN10).toBeCloseTo(kept, 4);
      }
    }
  });

  it('list hops of every structure that has any, up to twelve kinds, no saddle more than a rounding below its ends', () => {
    const kinds = new Map<unknown, number>();
    for (const { crystal } of hops.table.rows) kinds.set(crystal, (kinds.get(crystal) ?? 0) + 1);
    const wrong = rows.filter(
      (row) => (kinds.get(row.crystal) ?? 0) !== Math.min(12, Number(row['distinct hops'])),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
    const downhill = hops.table.rows.filter(
      ({ barrier, 'barrier back': back }) => Math.min(Number(barrier), Number(back)) < -FLAT,
    );
    expect(downhill).toHaveLength(0);
  });
});
