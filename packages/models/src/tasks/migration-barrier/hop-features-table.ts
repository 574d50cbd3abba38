import { compositionOf, formatFormula, InputError } from '@interphase/core';
import { crystalOf } from '../../dataset/simulated/crystal-of.js';
import { CRYSTALS, HOPS } from '../../dataset/simulated/write-simulated.js';
import { HOP_BLOCKS, hopFeatures } from '../../features/hop/hop-features.js';
import { hopColumn } from '../../literature/hops/hop-table.js';
import { shuffled } from '../../random.js';
import type { Cell, Column } from '../../table/table.js';
import { readTable, type TableDescription, writeTable } from '../../table/table-files.js';
import { hopInputGroups } from './inputs.js';

/** Folder of data/datasets. */
export const HOP_FEATURES_DATASET = 'hop-features';
/** Version of the code that draws hops and makes their features. */
const VERSION = '1';
/** Ions that the barriers of the literature move and that the simulated crystals have. */
const IONS = new Set(['Li', 'Na', 'K', 'Rb', 'Mg', 'Ca', 'Zn']);
/** angstrom: shorter hops are ripples of one site, longer ones lead past others. */
const LENGTH = { least: 1, greatest: 7 } as const;

const INPUTS = hopInputGroups.flatMap(({ inputs }) => inputs);

const text = (name: string, description: string): Column => ({ name, type: 'text', unit: '', description });
const energy = (name: string, description: string): Column => ({
  name,
  type: 'single',
  unit: 'eV',
  description,
});

const FACTS: readonly Column[] = [
  { name: 'hop', type: 'integer', unit: '1', description: `place of the hop in ${HOPS}, from 0` },
  text('crystal', `id of its crystal in ${CRYSTALS}`),
  text('prototype', 'slug of the structure that was decorated'),
  text('family', 'structure family of the prototype'),
  text('formula', 'reduced formula of the host'),
  text('framework', 'reduced formula without the mobile element'),
  text('mobile ion', 'element of the ion that hops'),
  energy('barrier', 'saddle of the rigid bond-valence landscape above the start'),
  energy('barrier back', 'the same above the end'),
];

export interface HopFeatureOptions {
  /** Folders of the simulated crystals and of their hops. */
  readonly crystals: string;
  readonly hops: string;
  readonly to: string;
  /** Hops to draw. */
  readonly count: number;
  readonly seed: number;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

type Row = Readonly<Record<string, Cell>>;

/**
 * Draws hops of the simulated crystals, evenly over prototypes and ions, and writes what the hop model reads of each
 * beside its simulated barrier.
 * @throws the signal's reason when stopped; as `readTable` and `crystalOf`
 */
export async function writeHopFeatures(options: HopFeatureOptions): Promise<TableDescription> {
  const [crystals, hops] = await Promise.all([readTable(options.crystals), readTable(options.hops)]);
  const hostOf = (hop: Row) => crystals.table.rows[Number(hop.crystal)]!;
  const refused: Record<string, number> = {};
  const rows: Record<string, Cell>[] = [];
  for (const place of drawHops(hops.table.rows, hostOf, options.seed)) {
    if (rows.length === options.count) break;
    options.signal.throwIfAborted();
    const hop = hops.table.rows[place]!;
    try {
      rows.push(describedHop(place, hop, hostOf(hop)));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      refused[error.code] = (refused[error.code] ?? 0) + 1;
    }
    options.onProgress(rows.length, options.count);
  }
  const description = 'input of the migration-barrier model; angstrom, eV and elementary charges';
  return writeTable(
    options.to,
    {
      columns: [...FACTS, ...INPUTS.map((name): Column => ({ name, type: 'single', unit: '', description }))],
      rows,
    },
    {
      slug: HOP_FEATURES_DATASET,
      name: 'What the hop model reads of simulated hops',
      description: `Hops of ${HOPS} (sha256 ${hops.description.sha256.slice(0, 12)}) in crystals of ${CRYSTALS} (sha256 ${crystals.description.sha256.slice(0, 12)}), drawn evenly over prototypes and ions, with their barriers in the rigid bond-valence landscape.`,
      source: `Computed by Interphase from ${CRYSTALS} and ${HOPS}`,
      license: hops.description.license,
      citations: [...hops.description.citations],
      command: `npx interphase dataset hop-features --hops ${options.count} --seed ${options.seed}`,
      seed: options.seed,
      generator: VERSION,
      refused,
    },
  );
}

/**
 * Places of hops in the order in which they are taken: prototypes and ions take turns, within them their crystals, so
 * that any number from the start is spread over all.
 */
export function drawHops(hops: readonly Row[], hostOf: (hop: Row) => Row, seed: number): number[] {
  const kinds = new Map<string, Map<Cell | undefined, number[]>>();
  for (const place of shuffled(hops.length, seed)) {
    const hop = hops[place]!;
    const host = hostOf(hop);
    const length = Number(hop.length);
    const isWanted = IONS.has(String(host['mobile ion'])) && hop.barrier !== null;
    if (!isWanted || length < LENGTH.least || length > LENGTH.greatest) continue;
    const kind = `${host.prototype} ${host['mobile ion']}`;
    const crystals = kinds.get(kind) ?? new Map<Cell | undefined, number[]>();
    kinds.set(kind, crystals);
    crystals.set(hop.crystal, [...(crystals.get(hop.crystal) ?? []), place]);
  }
  return inTurns([...kinds.values()].map((crystals) => inTurns([...crystals.values()])));
}

/** The first of every list, then the second of every list that has one, and so on. */
function inTurns<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = lists.reduce((most, { length }) => Math.max(most, length), 0);
  return Array.from({ length: longest }, (_, turn) =>
    lists.filter(({ length }) => turn < length).map((list) => list[turn]!),
  ).flat();
}

function describedHop(place: number, hop: Row, host: Row): Record<string, Cell> {
  const crystal = crystalOf(host);
  const ion = String(host['mobile ion']);
  const at = (end: string) => {
    const [a, b, c] = ['a', 'b', 'c'].map((axis) => Number(hop[`${end} ${axis}`]));
    return [a!, b!, c!] as const;
  };
  const features = hopFeatures(crystal, ion, { from: at('start'), to: at('end') });
  const values = new Map(
    HOP_BLOCKS.flatMap((block) =>
      Object.entries(features[block]).map(([name, value]) => [hopColumn(block, name), value] as const),
    ),
  );
  const composition = compositionOf(crystal);
  return {
    hop: place,
    crystal: host.id ?? null,
    prototype: host.prototype ?? null,
    family: host.family ?? null,
    formula: formatFormula(composition),
    framework: formatFormula(new Map([...composition].filter(([symbol]) => symbol !== ion))),
    'mobile ion': ion,
    barrier: hop.barrier ?? null,
    'barrier back': hop['barrier back'] ?? null,
    ...Object.fromEntries(INPUTS.map((name) => [name, values.get(name) ?? null])),
  };
}
