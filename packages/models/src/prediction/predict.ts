import { formulaElements, InputError, UnsupportedChemistryError } from '@interphase/core';
import { nearest, percentileOf, remoteness } from '../applicability/ruler.js';
import { intervalFactor } from '../calibration/calibrate.js';
import type { Explanation } from '../explanation/explain.js';
import { explain } from '../explanation/explain.js';
import type { Spread } from '../learners/learner.js';
import type { PreparedInput } from '../tasks/task.js';
import { checkCoverage } from './checks.js';
import type { LoadedModel } from './loaded-model.js';

/** Above this percentile of held-out inputs an input is outside what the model knows. */
const OUTSIDE_ABOVE = 95;

/** A training row near an input. */
export interface TrainingNeighbour {
  readonly label: string;
  readonly formula: string;
  /** In the prediction's unit. */
  readonly target: number;
  /** In spreads of the training rows in the learned representation. */
  readonly distance: number;
}

/** A predicted value and how far to trust it. */
export interface Prediction {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly unit: string;
  /** The share of truths that intervals like [lower, upper] hold, on groups never seen. */
  readonly coverage: number;
  readonly formula: string;
  readonly domain: {
    /** Percentile of the input's distance to the training rows, among held-out inputs. */
    readonly percentile: number;
    readonly inside: boolean;
    readonly nearest: readonly TrainingNeighbour[];
  };
  readonly warnings: readonly string[];
  /** Null where it was not asked for, or the model's inputs are no lists of numbers. */
  readonly explanation: Explanation | null;
}

export interface PredictionOptions {
  /** What intervals shall claim, between 0 and 1; 0.9 where absent. */
  readonly coverage?: number;
  readonly explain?: boolean;
}

const COVERAGE = 0.9;

/**
 * Predicts for subjects of the model's task.
 * @throws ParameterError for a coverage outside 0 to 1; what the task's `prepare` throws for the first subject that no
 * model should judge; UnsupportedChemistryError for an ion that no training row has
 */
export function predict(
  model: LoadedModel,
  subjects: readonly unknown[],
  options: PredictionOptions = {},
): Prediction[] {
  return predictEach(model, subjects, options).map((answer) => {
    if (answer instanceof InputError) throw answer;
    return answer;
  });
}

/**
 * The same, with the reason in the place of each subject that no model should judge.
 * @throws ParameterError for a coverage outside 0 to 1
 */
export function predictEach(
  model: LoadedModel,
  subjects: readonly unknown[],
  { coverage = COVERAGE, explain: asked = false }: PredictionOptions = {},
): (Prediction | InputError)[] {
  checkCoverage(coverage);
  const prepared = subjects.map((subject) => prepare(model, subject));
  const inputs = prepared.flatMap((one) => (one instanceof InputError ? [] : [one.input]));
  const spreads = inputs.length === 0 ? [] : model.predictor.predict(inputs);
  const places = inputs.length === 0 ? [] : model.predictor.represent(inputs);
  let next = 0;
  return prepared.map((one) => {
    if (one instanceof InputError) return one;
    const index = next++;
    return judge(model, one, spreads[index]!, places[index]!, coverage, asked);
  });
}

function prepare(model: LoadedModel, subject: unknown): PreparedInput<unknown> | InputError {
  try {
    const prepared = model.task.prepare(subject);
    const { ions } = model.record;
    if (prepared.mobileIon !== undefined && !ions.includes(prepared.mobileIon)) {
      return new UnsupportedChemistryError(
        `The model has seen ${ions.join(', ')} move, not ${prepared.mobileIon}.`,
        [prepared.mobileIon],
      );
    }
    return { ...prepared, input: model.inputOf(prepared.input) };
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

function judge(
  model: LoadedModel,
  { input, formula, domain, warnings }: PreparedInput<unknown>,
  { mean, spread }: Spread,
  place: Float64Array,
  coverage: number,
  asked: boolean,
): Prediction {
  const { record, task, ruler, memory } = model;
  const near = nearest(ruler, place);
  const percentile = percentileOf(remoteness(near), record.remoteness);
  const half = intervalFactor(record.calibration, coverage, domain) * spread;
  const ends = [task.transform.backward(mean - half), task.transform.backward(mean + half)] as const;
  return {
    value: task.transform.backward(mean),
    // A transform may fall.
    lower: Math.min(...ends),
    upper: Math.max(...ends),
    unit: record.unit,
    coverage,
    formula,
    domain: {
      percentile,
      inside: percentile <= OUTSIDE_ABOVE,
      nearest: near.map(({ index, distance }) => ({
        label: memory.labels[index]!,
        formula: memory.formulas[index]!,
        target: memory.targets[index]!,
        distance,
      })),
    },
    warnings: [...warnings, ...ownWarnings(model, formula, percentile, coverage)],
    explanation: asked ? explain(model, input) : null,
  };
}

function ownWarnings(
  { record }: LoadedModel,
  formula: string,
  percentile: number,
  coverage: number,
): string[] {
  const unseen = formulaElements(formula).filter((element) => !record.elements.includes(element));
  const { groups } = record.calibration;
  const most = groups / (groups + 1);
  return [
    ...(percentile > OUTSIDE_ABOVE
      ? [
          `It lies further from what the model learned from than ${percentile.toFixed(0)} % of the rows held out in training; do not rely on the interval.`,
        ]
      : []),
    ...(unseen.length > 0 ? [`Nothing that the model learned from contains ${unseen.join(', ')}.`] : []),
    ...(coverage > most
      ? [
          `Calibrated on ${groups} groups, no interval can claim more than ${(100 * most).toFixed(1)} %; this one is the widest there is.`,
        ]
      : []),
  ];
}
