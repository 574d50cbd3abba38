import { BOLTZMANN, type Crystal, ParameterError } from '@interphase/core';
import type { RunContext } from '../engine/engine.js';
import { type Pace, paceStage } from '../engine/pace.js';
import { requireMemory } from '../engine/require-memory.js';
import { remembered } from '../interaction/remembered.js';
import { randomStream } from '../random/random.js';
import { type ClusterExpansionModel, writeModel } from './model-file.js';
import type { ClusterExpansionParameters } from './parameters.js';
import {
  type Annealed,
  annealComposition,
  blockRepeats,
  ends,
  potentialLadder,
  type SweepPoint,
  sweepPotentials,
} from './sweep.js';
import { type TrainedExpansion, trainExpansion } from './trained-expansion.js';

/** The expansion that all parts of a run share, as plain JSON. */
export interface SharedExpansion {
  readonly model: ClusterExpansionModel;
  /** Labels of the sites of each orbit. */
  readonly sites: readonly (readonly string[])[];
  readonly fit: TrainedExpansion['fit'];
  readonly source: TrainedExpansion['source'];
  readonly ion: TrainedExpansion['ion'];
  /** Sites of the ion in a primitive cell. */
  readonly sitesPerCell: number;
  /** eV per site, without ions and with all. */
  readonly ends: { readonly empty: number; readonly full: number };
  readonly repeats: readonly [number, number, number];
  readonly warnings: readonly string[];
}

/** What one part adds: a sweep of the chemical potential, or the lowest energy at one composition. */
export interface ExpansionPart {
  readonly shared: SharedExpansion;
  readonly sweep: { readonly downwards: boolean; readonly points: readonly SweepPoint[] } | null;
  readonly annealed: Annealed | null;
}

/** Sweeps and coolings of a run; an expansion of barriers is one part. */
export const countParts = ({ replicas, compositions, local }: ClusterExpansionParameters): number =>
  local ? 1 : replicas + compositions.length;

interface Training {
  readonly crystal: Crystal;
  readonly parameters: ClusterExpansionParameters;
  readonly pace: Pace;
}

/** Every part needs the same expansion, and threads do several parts of one run. */
const trained = remembered(
  ({ crystal, parameters, pace }: Training) => trainExpansion(crystal, parameters, pace),
  ({ crystal, parameters }) => JSON.stringify([crystal, parameters]),
  2,
);

/** Share of a part that the fit takes, for its progress. */
const FIT = 0.3;

/** One part of a run; parts draw from streams of the seed that never meet. */
export function runPart(
  crystal: Crystal,
  parameters: ClusterExpansionParameters,
  part: number,
  context: RunContext,
): ExpansionPart {
  const pace = paceStage(context, 'Fitting interactions', 0, FIT);
  const own = trained({ crystal, parameters, pace });
  const { expansion } = own;
  const [na = 1, nb = 1, nc = 1] = parameters.repeats ?? blockRepeats(expansion);
  const repeats = [na, nb, nc] as const;
  requireRoom(expansion, repeats, parameters, context);
  const { replicas, temperature, passes, points, seed } = parameters;
  const random = randomStream(seed, part + 1);
  const shared = share(own, parameters, repeats);
  const length = { temperature, passes };
  if (part >= replicas) {
    const composition = parameters.compositions[part - replicas] ?? 0.5;
    const cooling = paceStage(context, `Cooling at a share of ${composition.toFixed(3)}`, FIT, 1);
    const annealed = annealComposition(expansion, repeats, composition, length, random, cooling);
    return { shared, sweep: null, annealed };
  }
  const states =
    own.fit?.energies.map(({ composition, predicted }) => ({ composition, energy: predicted })) ?? [];
  const ladder = potentialLadder(expansion, repeats, states, BOLTZMANN * temperature, points);
  const downwards = part % 2 === 1;
  const sweeping = paceStage(context, downwards ? 'Taking ions out' : 'Putting ions in', FIT, 1);
  const swept = sweepPotentials(expansion, repeats, ladder, length, downwards, random, sweeping);
  return { shared, sweep: { downwards, points: swept }, annealed: null };
}

/** Attempts of one part beyond which it would take hours. */
const MOST_ATTEMPTS = 2e10;

/** Refuses blocks that are too large to hold or to follow. */
function requireRoom(
  { parent, orbits }: TrainedExpansion['expansion'],
  [na, nb, nc]: readonly [number, number, number],
  { passes, points }: ClusterExpansionParameters,
  context: RunContext,
): void {
  const sites = parent.active.length * na * nb * nc;
  const neighbours = orbits.reduce((sum, { size, clusters }) => sum + clusters.length * size * (size - 1), 0);
  const block = `A block of ${na} x ${nb} x ${nc} primitive cells`;
  // An index for each neighbour at most, and the values of what stands on each site.
  const bytes = sites * ((4 * neighbours) / parent.active.length + 32);
  requireMemory(context, bytes, block, ['repeats']);
  const attempts = 1.25 * sites * passes * points;
  if (attempts > MOST_ATTEMPTS) {
    throw new ParameterError(
      `${block}, ${points} points and ${passes} passes make ${attempts.toExponential(1)} attempts, and at most ${MOST_ATTEMPTS.toExponential(0)} are done; ask for fewer`,
      ['passes'],
    );
  }
}

function share(
  { expansion, species, cutoffs, fit, source, ion, warnings }: TrainedExpansion,
  { basis, model }: ClusterExpansionParameters,
  repeats: readonly [number, number, number],
): SharedExpansion {
  const { parent, orbits } = expansion;
  const lists = Object.fromEntries(Object.entries(species).map(([element, list]) => [element, [...list]]));
  return {
    model: writeModel(expansion, { basis: model?.basis ?? basis, species: lists, cutoffs: [...cutoffs] }),
    sites: orbits.map(({ clusters }) => (clusters[0] ?? []).map(({ site }) => parent.active[site]!.label)),
    fit,
    source,
    ion,
    sitesPerCell: parent.active.length,
    ends: ends(expansion),
    repeats,
    warnings,
  };
}
