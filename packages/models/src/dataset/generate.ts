import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '@interphase/core';
import type { EngineResult, SimulationPool } from '@interphase/simulation';
import { type Decoration, decorations, type Prototype } from '../decoration/decorate.js';
import { structureFeatures } from '../features/structure-features.js';
import type { DatasetRow } from './dataset-files.js';

export interface GenerationOptions {
  readonly prototypes: readonly Prototype[];
  /** Decorations of each prototype, at most. */
  readonly perPrototype: number;
  readonly seed: number;
  /** Grid spacing of the landscape, angstrom. */
  readonly resolution: number;
  /** Barriers above this count as no percolation, eV. */
  readonly maximumEnergy: number;
  readonly pool: SimulationPool;
  /** Structures simulated at the same time. */
  readonly concurrency: number;
  /** Finished structures are kept here, so that a run that was cut short goes on where it stopped. */
  readonly workFolder: string;
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** A finished structure: its row, or why it could not be simulated. */
type Outcome =
  | { readonly id: string; readonly row: DatasetRow }
  | { readonly id: string; readonly refused: string };

/**
 * Decorates every prototype and simulates each decoration with the bond-valence engine.
 * @returns rows in the order of prototypes and decorations, and how many structures were refused, by reason.
 * The same options give the same rows, also after an interruption.
 */
export async function generateDataset(
  options: GenerationOptions,
): Promise<{ rows: DatasetRow[]; refused: Record<string, number> }> {
  const wanted = options.prototypes.flatMap((prototype) =>
    decorations(prototype, options.perPrototype, options.seed),
  );
  const journal = openJournal(options);
  let next = 0;
  const work = async () => {
    for (let item = wanted[next++]; item !== undefined; item = wanted[next++]) {
      options.signal.throwIfAborted();
      if (!journal.done.has(item.id)) journal.add(await outcome(item, options));
      options.onProgress(journal.done.size, wanted.length);
    }
  };
  await Promise.all(Array.from({ length: options.concurrency }, work));
  const outcomes = wanted.flatMap(({ id }) => journal.done.get(id) ?? []);
  const refused: Record<string, number> = {};
  for (const each of outcomes)
    if ('refused' in each) refused[each.refused] = (refused[each.refused] ?? 0) + 1;
  return { rows: outcomes.flatMap((each) => ('row' in each ? [each.row] : [])), refused };
}

/** Finished structures, one JSON line each; a last line cut short by a crash is made again. */
function openJournal({ workFolder, seed, resolution, maximumEnergy }: GenerationOptions) {
  mkdirSync(workFolder, { recursive: true });
  const file = path.join(workFolder, `seed-${seed}-resolution-${resolution}-below-${maximumEnergy}.jsonl`);
  const done = new Map<string, Outcome>();
  if (existsSync(file)) {
    const lines = readFileSync(file, 'utf8').split('\n');
    const whole = lines.slice(0, -1).map((line): Outcome => JSON.parse(line)); // only this function writes it
    for (const each of whole) done.set(each.id, each);
    if (lines.at(-1) !== '') {
      rmSync(file);
      for (const each of whole) appendFileSync(file, `${JSON.stringify(each)}\n`);
    }
  }
  const add = (each: Outcome) => {
    appendFileSync(file, `${JSON.stringify(each)}\n`);
    done.set(each.id, each);
  };
  return { done, add };
}

async function outcome(item: Decoration, options: GenerationOptions): Promise<Outcome> {
  const { id, crystal, mobileIon } = item;
  try {
    const parameters = { mobileIon, resolution: options.resolution, maximumEnergy: options.maximumEnergy };
    const result = await options.pool.run('BOND_VALENCE_SITE_ENERGY', crystal, parameters, {
      signal: options.signal,
    });
    return { id, row: rowOf(item, result) };
  } catch (error) {
    if (error instanceof InputError) return { id, refused: error.code };
    throw error;
  }
}

function rowOf(item: Decoration, { properties }: EngineResult): DatasetRow {
  const barrier = (dimensions: string) =>
    properties.find(
      ({ quantity, conditions }) =>
        quantity === 'percolation-barrier' &&
        conditions.some(({ name, value }) => name === 'dimensions' && value === dimensions),
    )?.value ?? null;
  return {
    id: item.id,
    prototype: item.prototype,
    formula: item.formula,
    mobileIon: item.mobileIon,
    substitutions: item.substitutions.join(';'),
    strain: item.strain,
    volume: item.crystal.lattice.volume,
    barrier1d: barrier('1'),
    barrier2d: barrier('2'),
    barrier3d: barrier('3'),
    siteEnergy: properties.find(({ quantity }) => quantity === 'site-energy')?.value ?? Number.NaN,
    features: structureFeatures(item.crystal, item.mobileIon),
  };
}
