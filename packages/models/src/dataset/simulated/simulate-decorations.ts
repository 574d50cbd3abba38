import { type Crystal, compositionOf, formatFormula, InputError } from '@interphase/core';
import {
  bondValenceParameters,
  computeHopNetwork,
  markovDiffusivity,
  networkThresholds,
} from '@interphase/simulation';
import { type Drawn, drawExchanges, unchanged } from '../../decoration/draw-recipes.js';
import { fingerprint } from '../../decoration/fingerprint.js';
import { isAtRim, relaxVolume } from '../../decoration/instability.js';
import { decorate, exchangesText } from '../../decoration/recipe.js';
import type { CollectedPrototype } from '../../prototypes/prototype-collection.js';
import { createRandom } from '../../random.js';
import type { Cell } from '../../table/table.js';
import { compositionKey } from './composition-key.js';

/** What every shard of a generation is made with. */
export interface ShardSettings {
  /** Structures of each prototype and mobile ion, at most. */
  readonly perPrototype: number;
  readonly seed: number;
  /** Grid on which sites and saddles are looked for, angstrom; they are refined between its points. */
  readonly resolution: number;
}

/** What became of the decorations of one prototype: rows without their numbers, and refusals by reason. */
export interface ShardOutcome {
  readonly crystals: readonly SimulatedCrystal[];
  readonly refused: Readonly<Record<string, number>>;
}

/** A row of `bond-valence-crystals` with its rows of `bond-valence-hops`. */
export interface SimulatedCrystal {
  readonly fingerprint: string;
  readonly row: Readonly<Record<string, Cell>>;
  readonly hops: readonly Readonly<Record<string, Cell>>[];
}

/** Temperatures of the diffusivities, K. */
export const TEMPERATURES = [300, 500, 700, 1000] as const;
/** Energies above this, in eV, are not looked for. */
export const HIGHEST = 5;
/** Hz. */
export const ATTEMPTS = 1e13;
/** Symmetry-distinct hops that are kept of a crystal, lowest first. */
export const MOST_HOPS = 12;
/** Decorations whose bonds fit their charges worse, valence units, are no crystals that could be. */
export const MOST_INSTABILITY = 0.5;
const LARGEST_STRAIN = 0.03;
/** The same exchanges at so many strains, at most. */
const MOST_STRAINS = 5;
/** Draws in vain, in a row, after which every set of exchanges may come once more. */
const DRAWS_IN_VAIN = 60;

/**
 * Simulates decorations of a prototype until there are enough or no more are found: the prototype itself, then drawn
 * exchanges at the volume of least instability, strained by up to 3 %. The same settings give the same rows.
 */
export function simulateDecorations(
  prototype: CollectedPrototype,
  mobileIon: string,
  settings: ShardSettings,
): ShardOutcome {
  const random = createRandom(settings.seed);
  const crystals: SimulatedCrystal[] = [];
  const refused: Record<string, number> = {};
  const known = new Set<string>();
  const times = new Map<string, number>();
  let [allowed, inVain] = [1, 0];
  let drawn: Drawn | null = unchanged(mobileIon);
  while (drawn !== null && crystals.length < settings.perPrototype && allowed <= MOST_STRAINS) {
    const strain = times.size === 0 ? 0 : Math.round((random.unit() * 2 - 1) * LARGEST_STRAIN * 1e4) / 1e4;
    const key = `${exchangesText(drawn.exchanges)} ${drawn.vacancies}`;
    const before = times.get(key) ?? 0;
    if (before >= allowed) inVain += 1;
    else {
      times.set(key, before + 1);
      const outcome = simulate(prototype, mobileIon, drawn, strain, known, settings);
      if (typeof outcome === 'string') {
        refused[outcome] = (refused[outcome] ?? 0) + 1;
        // What cannot be at one strain cannot be at the others.
        times.set(key, Number.POSITIVE_INFINITY);
        inVain += 1;
      } else {
        crystals.push(outcome);
        inVain = 0;
      }
    }
    if (inVain >= DRAWS_IN_VAIN) [allowed, inVain] = [allowed + 1, 0];
    drawn = drawExchanges(prototype.crystal, mobileIon, random);
  }
  return { crystals, refused };
}

/** The simulated crystal, or the reason why there is none. */
function simulate(
  prototype: CollectedPrototype,
  moved: string,
  drawn: Drawn,
  strain: number,
  known: Set<string>,
  { resolution }: ShardSettings,
): SimulatedCrystal | string {
  const recipe = (scale: number) => ({ exchanges: drawn.exchanges, vacancies: drawn.vacancies, scale });
  const relaxed = relaxVolume(decorate(prototype.crystal, moved, recipe(1)));
  if (relaxed === null) return 'decoration.no-parameters';
  if (relaxed.instability > MOST_INSTABILITY || isAtRim(relaxed)) return 'decoration.unstable';
  const scale = relaxed.scale * (1 + strain);
  const crystal = decorate(prototype.crystal, moved, recipe(scale));
  const hash = `${drawn.mobileIon} ${fingerprint(crystal)}`;
  if (known.has(hash)) return 'decoration.duplicate';
  known.add(hash);
  try {
    const composition = compositionOf(crystal);
    const results = resultsOf(crystal, drawn.mobileIon, resolution);
    const row = {
      prototype: prototype.slug,
      family: prototype.family,
      formula: formatFormula(composition),
      'composition key': compositionKey(composition),
      'mobile ion': drawn.mobileIon,
      'replaced ion': moved,
      substitutions: exchangesText(drawn.exchanges),
      vacancies: drawn.vacancies,
      scale,
      strain,
      instability: relaxed.instability,
      volume: crystal.lattice.volume,
      ...results.row,
    };
    return { fingerprint: hash, row, hops: results.hops };
  } catch (error) {
    if (error instanceof InputError) return error.code;
    throw error;
  }
}

/** Nobody watches or stops a single structure: it takes a tenth of a second. */
const UNWATCHED = { signal: new AbortController().signal, progress: () => {} };

function resultsOf(crystal: Crystal, mobileIon: string, resolution: number) {
  const parameters = bondValenceParameters.parse({ mobileIon, resolution, maximumEnergy: HIGHEST });
  const { network, landscape } = computeHopNetwork(crystal, parameters, UNWATCHED);
  const refined = networkThresholds(network);
  const onGrid = landscape.thresholds.map(({ barrier }) => barrier);
  const barriers = (name: string, list: readonly number[]) =>
    Object.fromEntries(
      [1, 2, 3].map((dimensions) => [`${name} ${dimensions}D`, list[dimensions - 1] ?? null]),
    );
  const diffusivities = TEMPERATURES.map((temperature): [string, Cell] => {
    const { logarithm } = markovDiffusivity(network, {
      cell: crystal.lattice.matrix,
      temperature,
      attemptFrequency: ATTEMPTS,
    });
    return [`log10 diffusivity ${temperature} K`, Number.isFinite(logarithm) ? logarithm / Math.LN10 : null];
  });
  const counts = new Map<number, number>();
  for (const { orbit } of network.hops) counts.set(orbit, (counts.get(orbit) ?? 0) + 1);
  const hops = [...counts].slice(0, MOST_HOPS).flatMap(([orbit, count]) => {
    const hop = network.hops[orbit];
    const [start, end] = [network.sites[hop?.from ?? -1], network.sites[hop?.to ?? -1]];
    if (!hop || !start || !end) return [];
    return [
      {
        ...Object.fromEntries(AXES.map((axis, i) => [`start ${axis}`, start.position[i] ?? 0])),
        ...Object.fromEntries(
          AXES.map((axis, i) => [`end ${axis}`, (end.position[i] ?? 0) + (hop.translation[i] ?? 0)]),
        ),
        length: hop.distance,
        barrier: hop.energy - start.energy,
        'barrier back': hop.energy - end.energy,
        'start energy': start.energy,
        count,
      },
    ];
  });
  return {
    row: {
      ...barriers('barrier', refined),
      ...barriers('grid barrier', onGrid),
      'site energy': landscape.minimum,
      sites: network.sites.length,
      'distinct sites': new Set(network.sites.map(({ orbit }) => orbit)).size,
      'distinct hops': counts.size,
      ...Object.fromEntries(diffusivities),
    },
    hops,
  };
}

const AXES = ['a', 'b', 'c'] as const;
