import path from 'node:path';
import { bondValenceEngine, networkDiffusionEngine } from '@interphase/simulation';
import { shippedPrototypes } from '../../prototypes/prototype-collection.js';
import { type TableDescription, writeTable } from '../../table/table-files.js';
import { GENERATOR } from './shards.js';
import type { ShardOutcome, ShardSettings } from './simulate-decorations.js';
import { simulatedTables } from './tables.js';

/** Folders of the two datasets in `data/datasets`. */
export const CRYSTALS = 'bond-valence-crystals';
export const HOPS = 'bond-valence-hops';

/** Writes both datasets into folders of `folder`; the descriptions, crystals first. */
export function writeSimulated(
  folder: string,
  outcomes: readonly ShardOutcome[],
  { perPrototype, seed, resolution }: ShardSettings,
): [TableDescription, TableDescription] {
  const { crystals, hops, refused } = simulatedTables(outcomes);
  const prototypes = [...shippedPrototypes().values()];
  const about = {
    source: `Simulated by Interphase from the ${prototypes.length} prototypes in data/prototypes (bond-valence engine ${bondValenceEngine.version}, network diffusion ${networkDiffusionEngine.version}, grid of ${resolution} angstrom)`,
    license: 'CC0-1.0',
    citations: [
      'softBV parameters: Chen, Wong & Adams 2019, doi:10.1107/S2052520618015718',
      'prototypes: see data/prototypes/prototypes.json',
    ],
    command: `npx interphase dataset simulated --per-prototype ${perPrototype} --seed ${seed} --grid ${resolution}`,
    seed,
    generator: GENERATOR,
  };
  return [
    writeTable(path.join(folder, CRYSTALS), crystals, {
      ...about,
      slug: CRYSTALS,
      name: 'Bond-valence barriers and diffusivities of decorated crystals',
      description:
        'Decorations of real crystals (ions exchanged, charges balanced, volume of least instability, strained), with percolation barriers and diffusivities of their bond-valence hop networks.',
      refused,
    }),
    writeTable(path.join(folder, HOPS), hops, {
      ...about,
      slug: HOPS,
      name: 'Hops in the bond-valence landscapes of decorated crystals',
      description: `The symmetry-distinct hops of the structures of ${CRYSTALS}, lowest first.`,
      refused: {},
    }),
  ];
}
