import { InputError } from '@interphase/core';
import { bondValenceEngine, type EngineResult, runHash, type SimulationPool } from '@interphase/simulation';
import { type Decoration, decorations, type Prototype } from '../decoration/decorate.js';
import { structureFeatures } from '../features/crystal/structure-features.js';
import type { DatasetRow } from './dataset-files.js';
import { openJournal } from './journal.js';

export interface GenerationOptions {
  readonly prototypes: readonly Prototype[];
  /** Decorations of each family of prototypes, at most; its members share them evenly. */
  readonly perFamily: number;
  readonly seed: number;
  /** Grid spacing of the landscape, angstrom. */
  readonly resolution: number;
  /** Barriers above this count as no percolation, eV. */
  readonly maximumEnergy: number;
  readonly pool: SimulationPool;
  /** Structures simulated at the same time. */
  readonly concurrency: number;
  /** Where finished simulations are kept until the dataset is whole. */
  readonly workFolder: string;
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** A row without the model's inputs, which are quick to compute and change more often than the simulations. */
type SimulatedRow = Omit<DatasetRow, 'features'>;

/** A finished simulation: its row, or the reason why the structure could not be simulated. */
type Outcome = { readonly row: SimulatedRow } | { readonly refused: string };

/**
 * Decorates every prototype and simulates each decoration with the bond-valence engine.
 * @returns rows in the order of prototypes and decorations, and how many structures were refused, by reason.
 * The same options give the same rows, also after an interruption.
 */
export async function generateDataset(
  options: GenerationOptions,
): Promise<{ rows: DatasetRow[]; refused: Record<string, number> }> {
  const wanted = options.prototypes.flatMap((prototype) =>
    decorations(prototype, sharePerPrototype(prototype, options), options.seed),
  );
  const outcomes = await simulateAll(wanted, options);
  const rows: DatasetRow[] = [];
  const refused: Record<string, number> = {};
  wanted.forEach(({ crystal, mobileIon }, index) => {
    const each = outcomes[index];
    if (each === undefined) return;
    if ('row' in each) rows.push({ ...each.row, features: structureFeatures(crystal, mobileIon) });
    else refused[each.refused] = (refused[each.refused] ?? 0) + 1;
  });
  return { rows, refused };
}

const sharePerPrototype = ({ family }: Prototype, { prototypes, perFamily }: GenerationOptions) =>
  Math.ceil(perFamily / prototypes.filter((other) => other.family === family).length);

/** One outcome for each decoration, in their order; those in the journal are not simulated again. */
async function simulateAll(wanted: readonly Decoration[], options: GenerationOptions): Promise<Outcome[]> {
  const journal = openJournal<Outcome>(options.workFolder);
  const outcomes: Outcome[] = [];
  let next = 0;
  let done = 0;
  const work = async () => {
    for (let index = next++; index < wanted.length; index = next++) {
      options.signal.throwIfAborted();
      const item = wanted[index] as Decoration; // the index is inside
      const parameters = {
        mobileIon: item.mobileIon,
        resolution: options.resolution,
        maximumEnergy: options.maximumEnergy,
      };
      const key = runHash(bondValenceEngine.method, bondValenceEngine.version, item.crystal, {
        ...parameters,
        id: item.id,
      });
      const known = journal.get(key);
      const outcome = known ?? (await simulate(item, parameters, options));
      if (known === undefined) journal.add(key, outcome);
      outcomes[index] = outcome;
      options.onProgress(++done, wanted.length);
    }
  };
  await Promise.all(Array.from({ length: options.concurrency }, work));
  return outcomes;
}

async function simulate(
  item: Decoration,
  parameters: object,
  { pool, signal }: GenerationOptions,
): Promise<Outcome> {
  try {
    return {
      row: rowOf(item, await pool.run(bondValenceEngine.method, item.crystal, parameters, { signal })),
    };
  } catch (error) {
    if (error instanceof InputError) return { refused: error.code };
    throw error;
  }
}

function rowOf(item: Decoration, { properties }: EngineResult): SimulatedRow {
  const barrier = (dimensions: string) =>
    properties.find(
      ({ quantity, conditions }) =>
        quantity === 'percolation-barrier' &&
        conditions.some(({ name, value }) => name === 'dimensions' && value === dimensions),
    )?.value ?? null;
  return {
    id: item.id,
    prototype: item.prototype,
    family: item.family,
    formula: item.formula,
    mobileIon: item.mobileIon,
    substitutions: item.substitutions.join(';'),
    strain: item.strain,
    volume: item.crystal.lattice.volume,
    barrier1d: barrier('1'),
    barrier2d: barrier('2'),
    barrier3d: barrier('3'),
    siteEnergy: properties.find(({ quantity }) => quantity === 'site-energy')?.value ?? Number.NaN,
  };
}
