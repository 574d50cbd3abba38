import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { bondValenceParameters, computeHopNetwork, networkThresholds } from '@interphase/simulation';
import { describe, expect, it, onTestFinished } from 'vitest';
import { shippedPrototypes } from '../../prototypes/prototype-collection.js';
import { readTable } from '../../table/table-files.js';
import { crystalOf } from './crystal-of.js';
import { simulatePrototypes } from './generate-simulated.js';
import { shardsOf } from './shards.js';
import { type ShardOutcome, simulateDecorations } from './simulate-decorations.js';
import { writeSimulated } from './write-simulated.js';

const SETTINGS = { perPrototype: 8, seed: 5, resolution: 0.35 };

function decorated(slug: string, mobileIon: string): ShardOutcome {
  const prototype = shippedPrototypes().get(slug);
  if (!prototype) throw new Error(`no ${slug}`);
  return simulateDecorations(prototype, mobileIon, SETTINGS);
}

describe('simulated decorations', () => {
  const spinels = decorated('spinel', 'Mg');

  it('start with the prototype, are distinct, and are the same for the same seed', () => {
    expect(spinels.crystals).toHaveLength(8);
    expect(spinels.crystals[0]?.row).toMatchObject({ formula: 'MgAl2O4', substitutions: '', strain: 0 });
    expect(new Set(spinels.crystals.map(({ fingerprint }) => fingerprint)).size).toBe(8);
    expect(decorated('spinel', 'Mg')).toEqual(spinels);
  });

  it('are made again from their rows: the same crystal gives the same barriers', () => {
    for (const { row } of spinels.crystals.slice(0, 4)) {
      const crystal = crystalOf(row);
      expect(crystal.lattice.volume).toBeCloseTo(Number(row.volume), 8);
      const parameters = bondValenceParameters.parse({
        mobileIon: row['mobile ion'],
        resolution: SETTINGS.resolution,
      });
      const again = computeHopNetwork(crystal, parameters, {
        signal: new AbortController().signal,
        progress: () => {},
      });
      expect(networkThresholds(again.network)[0]).toBe(row['barrier 1D']);
    }
  });

  it('have barriers that rise with the dimension, and diffusivities that rise with temperature', () => {
    for (const { row, hops } of spinels.crystals) {
      const barriers = [1, 2, 3].map((n) => Number(row[`barrier ${n}D`] ?? Number.POSITIVE_INFINITY));
      expect(barriers).toEqual([...barriers].sort((a, b) => a - b));
      const logarithms = [300, 500, 700, 1000].map((kelvin) => Number(row[`log10 diffusivity ${kelvin} K`]));
      expect(logarithms).toEqual([...logarithms].sort((a, b) => a - b));
      for (const hop of hops) expect(Number(hop.barrier)).toBeGreaterThanOrEqual(0);
    }
  });

  it('become two tables in which no crystal comes twice and hops name their crystal', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'simulated-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const [about] = writeSimulated(folder, [spinels, spinels], SETTINGS);
    expect(about.rows).toBe(8);
    expect(about.refused['decoration.duplicate']).toBeGreaterThanOrEqual(8);
    const crystals = await readTable(path.join(folder, 'bond-valence-crystals'));
    const hops = await readTable(path.join(folder, 'bond-valence-hops'));
    const last = crystals.table.rows[7];
    expect(crystalOf(last ?? {})).toEqual(crystalOf(spinels.crystals[7]?.row ?? {}));
    expect(hops.table.rows.filter(({ crystal }) => crystal === last?.crystal)).toHaveLength(
      spinels.crystals[7]?.hops.length ?? -1,
    );
  });

  it('cannot be made from a row of something else', () => {
    expect(() => crystalOf({ id: 'x', prototype: 'no-such-prototype' })).toThrow(/The row x needs/);
  });
});

describe('generating', () => {
  const options = (workFolder: string, signal = new AbortController().signal) => ({
    ...SETTINGS,
    perPrototype: 2,
    threads: 1,
    workFolder,
    signal,
    onProgress: () => {},
  });
  const small = ['calcium-fluoride', 'cuprite'];
  /** All shards but those of the small prototypes count as finished. */
  const prepared = () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'shards-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    for (const { key, slug } of shardsOf(shippedPrototypes().values(), options(folder))) {
      if (small.includes(slug)) continue;
      writeFileSync(path.join(folder, `${key}.json.gz`), gzipSync('{"crystals":[],"refused":{}}'));
    }
    return folder;
  };

  it('simulates on another thread what is not finished, one shard after the other', async () => {
    const folder = prepared();
    const outcomes = await simulatePrototypes(options(folder));
    const rows = outcomes.flatMap(({ crystals }) => crystals);
    expect(rows.map(({ row }) => row.prototype)).toHaveLength(6);
    expect(await simulatePrototypes(options(folder))).toEqual(outcomes);
  });

  it('stops when it is told to, and says so', async () => {
    const stop = new AbortController();
    stop.abort(new Error('enough'));
    await expect(simulatePrototypes(options(prepared(), stop.signal))).rejects.toThrow('enough');
  });
});
