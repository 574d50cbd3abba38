import type { HeldOutScore } from '../calibration/conformal.js';
import { mean } from '../features/statistics.js';
import { barrierToTarget, targetToBarrier } from './barrier-target.js';
import { disposeEnsemble, type EnsembleOptions, predictEnsemble, trainEnsemble } from './ensemble.js';

/** What a model reads and what it should say: features [rows][features], barriers in eV, the family of each. */
export interface TrainingTable {
  readonly features: readonly (readonly number[])[];
  readonly barriers: readonly number[];
  readonly groups: readonly string[];
}

/** A prediction for a row of a family that the model had not seen. */
export interface HeldOutPrediction {
  readonly group: string;
  readonly truth: number;
  readonly predicted: number;
  /** The mean barrier of the rows trained on: the baseline. */
  readonly baseline: number;
  /** Residual over predicted spread, in the transformed target. */
  readonly score: number;
}

/** Trains once without each family of structures and predicts that family. */
export function leaveOneFamilyOut(
  table: TrainingTable,
  options: EnsembleOptions,
  seed: number,
  onFamily: (done: number, total: number, name: string) => void = () => {},
): HeldOutPrediction[] {
  const groups = [...new Set(table.groups)];
  return groups.flatMap((group, index) => {
    const indices = table.groups.map((_, row) => row);
    const seen = indices.filter((row) => table.groups[row] !== group);
    const unseen = indices.filter((row) => table.groups[row] === group);
    const predictions = heldOut(table, seen, unseen, options, seed + index);
    onFamily(index + 1, groups.length, group);
    return predictions;
  });
}

export const scoresOf = (predictions: readonly HeldOutPrediction[]): HeldOutScore[] =>
  predictions.map(({ score, group }) => ({ score, group }));

function heldOut(
  { features, barriers, groups }: TrainingTable,
  seen: readonly number[],
  unseen: readonly number[],
  options: EnsembleOptions,
  seed: number,
): HeldOutPrediction[] {
  const pick = <T>(values: readonly T[], rows: readonly number[]) => rows.map((row) => values[row] as T); // rows are indices
  const known = pick(barriers, seen);
  const ensemble = trainEnsemble(pick(features, seen), known.map(barrierToTarget), options, seed);
  const spreads = predictEnsemble(ensemble, pick(features, unseen));
  disposeEnsemble(ensemble);
  const baseline = mean(known);
  return unseen.map((row, index) => {
    const truth = barriers[row] ?? Number.NaN;
    const { mean: predicted, spread } = spreads[index] ?? { mean: Number.NaN, spread: 1 };
    return {
      group: groups[row] ?? '',
      truth,
      predicted: targetToBarrier(predicted),
      baseline,
      score: (barrierToTarget(truth) - predicted) / spread,
    };
  });
}
