import type { Crystal } from '@interphase/core';
import type { RunContext } from '../engine/engine.js';
import { paceStage } from '../engine/pace.js';
import { remembered } from '../interaction/remembered.js';
import { randomStream } from '../random/random.js';
import { BOLTZMANN } from '../transport/constants.js';
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

/** Every part needs the same expansion, and threads do several parts of one run. */
const trained = remembered(
  ({ crystal, parameters }: { crystal: Crystal; parameters: ClusterExpansionParameters }) =>
    trainExpansion(crystal, parameters),
  (input) => JSON.stringify(input),
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
  paceStage(context, 'Fitting interactions', 0, FIT);
  const own = trained({ crystal, parameters });
  const { expansion } = own;
  const [na = 1, nb = 1, nc = 1] = parameters.repeats ?? blockRepeats(expansion);
  const repeats = [na, nb, nc] as const;
  const { replicas, temperature, passes, points, seed } = parameters;
  const random = randomStream(seed, part + 1);
  const shared = share(own, parameters, repeats);
  const length = { temperature, passes };
  if (part >= replicas) {
    const composition = parameters.compositions[part - replicas] ?? 0.5;
    const pace = paceStage(context, `Cooling at a share of ${composition.toFixed(3)}`, FIT, 1);
    const annealed = annealComposition(expansion, repeats, composition, length, random, pace);
    return { shared, sweep: null, annealed };
  }
  const states =
    own.fit?.energies.map(({ composition, predicted }) => ({ composition, energy: predicted })) ?? [];
  const ladder = potentialLadder(expansion, repeats, states, BOLTZMANN * temperature, points);
  const downwards = part % 2 === 1;
  const pace = paceStage(context, downwards ? 'Taking ions out' : 'Putting ions in', FIT, 1);
  const swept = sweepPotentials(expansion, repeats, ladder, length, downwards, random, pace);
  return { shared, sweep: { downwards, points: swept }, annealed: null };
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
