import { ParameterError } from '@interphase/core';
import type { Pace } from '../engine/pace.js';
import type { FitData } from './centred-data.js';
import { choosePenalty, crossValidate, foldsOf } from './cross-validation.js';
import { fitLinear, type LinearFit } from './linear-fit.js';
import type { ClusterExpansionParameters } from './parameters.js';

/** A fit with what it is worth on data that it did not see. */
export interface ValidatedFit extends LinearFit {
  readonly penalty: number;
  readonly folds: number;
  /** Root mean square error of cross-validation. */
  readonly error: number;
  readonly validated: Float64Array;
  readonly tried: readonly { readonly penalty: number; readonly error: number }[];
}

/** Where Lasso stops: how far its objective may lie above the minimum, relative to the spread of the targets. */
const SETTLED = 1e-7;
const FEWEST = 3;

/**
 * Fits as a run asks for it, with the penalty asked for or the one of least cross-validation error.
 * @param path of the parameter that the data came from
 * @throws ParameterError when there are fewer than three data, or fewer than least squares needs
 */
export function validatedFit(
  data: FitData,
  {
    fit: kind,
    penalty,
    standardise,
    seed,
    folds: asked,
  }: Pick<ClusterExpansionParameters, 'fit' | 'penalty' | 'standardise' | 'seed' | 'folds'>,
  path: readonly string[],
  pace: Pace,
): ValidatedFit {
  const count = data.rows.length;
  if (count < FEWEST) {
    throw new ParameterError(`A fit needs at least ${FEWEST} energies, and there are ${count}`, path);
  }
  const folds = asked === 0 ? count : Math.max(2, Math.min(asked, count));
  const shares = foldsOf(count, folds, seed);
  const options = { kind, standardise, tolerance: SETTLED };
  const chosen =
    penalty === undefined
      ? choosePenalty(data, options, shares, pace)
      : { penalty, validation: crossValidate(data, { ...options, penalty }, shares, pace), tried: [] };
  return {
    ...fitLinear(data, { ...options, penalty: chosen.penalty }),
    penalty: chosen.penalty,
    folds,
    error: chosen.validation.error,
    validated: chosen.validation.predicted,
    tried: chosen.tried,
  };
}
