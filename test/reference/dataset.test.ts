import path from 'node:path';
import {
  type DatasetRow,
  type Decoration,
  decorations,
  readDataset,
  structureFeatures,
} from '@interphase/models';
import { createSimulationPool, dataFolder } from '@interphase/simulation';
import { describe, expect, it } from 'vitest';
import { readPrototypes } from '../../apps/cli/src/prototypes.js';

/** The committed dataset is what its command makes: a sample of its rows is decorated and simulated again. */

const SAMPLE_EVERY = 211;
const { description, rows } = readDataset(path.join(dataFolder(), 'datasets', 'bond-valence-barriers'));

/** Decorations of every prototype, by id; at least as many as have rows, since longer lists start alike. */
async function decorated(): Promise<Map<string, Decoration>> {
  const prototypes = await readPrototypes(dataFolder());
  const all = prototypes.flatMap((prototype) => decorations(prototype, 200, description.seed));
  return new Map(all.map((decoration) => [decoration.id, decoration]));
}

describe('the committed dataset', () => {
  const sample = rows.filter((_, index) => index % SAMPLE_EVERY === 0);

  it('has the size and the families that a model needs', () => {
    expect(rows.length).toBe(description.rows);
    expect(rows.length).toBeGreaterThanOrEqual(2000);
    expect(description.families.length).toBeGreaterThanOrEqual(10);
  });

  it('is made again, row by row, from structures, seed and engine', async () => {
    const items = await decorated();
    const pool = createSimulationPool({ threads: 2 });
    const { resolution, maximumEnergy } = description.engine;
    const simulate = async (row: DatasetRow) => {
      const item = items.get(row.id);
      expect(item, row.id).toBeDefined();
      if (item === undefined) return;
      const parameters = { mobileIon: item.mobileIon, resolution, maximumEnergy };
      const { properties } = await pool.run('BOND_VALENCE_SITE_ENERGY', item.crystal, parameters);
      const barrier =
        properties.find(({ conditions }) => conditions.some(({ value }) => value === '1'))?.value ?? null;
      if (barrier === null || row.barrier1d === null) expect(barrier).toBe(row.barrier1d);
      else expect(barrier).toBeCloseTo(row.barrier1d, 4);
      const features = structureFeatures(item.crystal, item.mobileIon);
      for (const [name, value] of Object.entries(features)) {
        expect(Math.abs((row.features[name] ?? Number.NaN) - value), name).toBeLessThanOrEqual(
          1e-5 * Math.max(1, Math.abs(value)),
        );
      }
    };
    try {
      await Promise.all(sample.map(simulate));
    } finally {
      await pool.close();
    }
  });
});
