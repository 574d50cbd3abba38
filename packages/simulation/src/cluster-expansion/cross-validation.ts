import { ParameterError } from '@interphase/core';
import type { Pace } from '../engine/pace.js';
import { randomStream } from '../random/random.js';
import type { FitData } from './centred-data.js';
import { type FitOptions, fitLinear, penaltyLadder } from './linear-fit.js';

/** For callers that nobody waits for. */
const unhurried: Pace = () => undefined;

/** How well fits predict what they have not seen. */
export interface CrossValidation {
  /** Root mean square error of the predictions, in the unit of the targets. */
  readonly error: number;
  /** Prediction of every row by the fit that left it out. */
  readonly predicted: Float64Array;
}

/**
 * Shares of the data that are left out in turn: `folds` of about equal size, drawn by the seed; as many as rows for
 * leave-one-out.
 * @throws ParameterError `folds` when there are fewer rows than folds, or fewer than two folds
 */
export function foldsOf(rows: number, folds: number, seed: number): number[][] {
  if (!(folds >= 2 && folds <= rows)) {
    throw new ParameterError(
      `Cross-validation needs from 2 folds up to one for each of the ${rows} training energies, not ${folds}`,
      ['folds'],
    );
  }
  const order = Array.from({ length: rows }, (_, k) => k);
  randomStream(seed).shuffle(order);
  const shares: number[][] = Array.from({ length: folds }, () => []);
  for (const [k, row] of order.entries()) shares[k % folds]!.push(row);
  return shares;
}

/**
 * Predictions of every row by fits to the other folds.
 * @param folds shares of the rows, from `foldsOf`
 */
export function crossValidate(
  data: FitData,
  options: FitOptions,
  folds: readonly (readonly number[])[],
  pace: Pace = unhurried,
): CrossValidation {
  return validateEach(data, options, [options.penalty], folds, pace)[0]!;
}

/** The same at several penalties, largest first: each fit starts from the one before. */
function validateEach(
  data: FitData,
  options: Omit<FitOptions, 'penalty'>,
  penalties: readonly number[],
  folds: readonly (readonly number[])[],
  pace: Pace,
): CrossValidation[] {
  const predicted = penalties.map(() => new Float64Array(data.rows.length));
  for (const [done, fold] of folds.entries()) {
    pace(done / folds.length);
    const left = new Set(fold);
    const kept = [...data.rows.keys()].filter((row) => !left.has(row));
    const rest = {
      rows: kept.map((row) => data.rows[row]!),
      targets: kept.map((row) => data.targets[row]!),
      weights: data.weights && kept.map((row) => data.weights![row]!),
    };
    let start: Float64Array | undefined;
    penalties.forEach((penalty, k) => {
      const { intercept, coefficients } = fitLinear(rest, { ...options, penalty, start });
      start = coefficients;
      for (const row of fold) {
        let sum = intercept;
        for (let j = 0; j < coefficients.length; j++) sum += coefficients[j]! * data.rows[row]![j]!;
        predicted[k]![row] = sum;
      }
    });
  }
  return predicted.map((values) => {
    const squared = values.reduce((sum, value, row) => sum + (value - data.targets[row]!) ** 2, 0);
    return { error: Math.sqrt(squared / values.length), predicted: values };
  });
}

/** The penalty whose fits predict best, with the error at each that was tried. */
export interface PenaltyChoice {
  readonly penalty: number;
  readonly validation: CrossValidation;
  readonly tried: readonly { readonly penalty: number; readonly error: number }[];
}

/** Tries penalties from the largest that makes sense down, and takes the one of least cross-validation error. */
export function choosePenalty(
  data: FitData,
  options: Omit<FitOptions, 'penalty'>,
  folds: readonly (readonly number[])[],
  pace: Pace = unhurried,
): PenaltyChoice {
  const ladder = penaltyLadder(data, options.kind, options.standardise ?? false);
  const validations = validateEach(data, options, ladder, folds, pace);
  const tried = ladder.map((penalty, k) => ({ penalty, validation: validations[k]! }));
  const best = tried.reduce((a, b) => (b.validation.error < a.validation.error ? b : a));
  return {
    penalty: best.penalty,
    validation: best.validation,
    tried: tried.map(({ penalty, validation }) => ({ penalty, error: validation.error })),
  };
}
