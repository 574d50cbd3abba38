import type { LoadedModel } from '../prediction/loaded-model.js';
import { judgedBy } from '../training/fit.js';
import { shapleyValues } from './shapley.js';

/** What a group of inputs did to a prediction. */
export interface GroupContribution {
  readonly group: string;
  /** In the explanation's unit. */
  readonly contribution: number;
  readonly inputs: readonly {
    readonly name: string;
    /** Null where it is not known. */
    readonly value: number | null;
    /** The middle value of the training rows. */
    readonly typical: number | null;
  }[];
}

/** What moved a prediction away from that for a row whose inputs are all typical of the training rows. */
export interface Explanation {
  /** Unit that errors are judged in, such as eV or log10(S/cm). */
  readonly unit: string;
  /** Prediction for typical inputs. */
  readonly baseline: number;
  /** `baseline` and all contributions together. */
  readonly value: number;
  /** The one that moved most first. */
  readonly groups: readonly GroupContribution[];
}

/** More groups than this would take too many predictions. */
const MOST_GROUPS = 12;

/**
 * Shapley values of the groups of inputs: a group outside a coalition stands at the medians of the training rows
 * (Lundberg and Lee 2017, with one background row).
 * @returns null for inputs that are no lists of numbers, and for a task of more than twelve groups
 */
export function explain(
  { record, task, predictor, background }: Pick<LoadedModel, 'record' | 'task' | 'predictor' | 'background'>,
  input: unknown,
): Explanation | null {
  const players = record.inputGroups.length;
  if (background === null || !(input instanceof Float64Array) || players > MOST_GROUPS) return null;
  const columns = record.inputGroups.map(({ inputs }) => inputs.map((name) => record.inputs.indexOf(name)));
  const mixtures = Array.from({ length: 1 << players }, (_, coalition) => {
    const mixture = Float64Array.from(background);
    columns.forEach((own, player) => {
      if (coalition & (1 << player)) for (const column of own) mixture[column] = input[column]!;
    });
    return mixture;
  });
  const scale = judgedBy(task);
  const worths = predictor.predict(mixtures).map(({ mean }) => scale(task.transform.backward(mean)));
  const known = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);
  const groups = shapleyValues(worths, players).map((contribution, player) => ({
    group: record.inputGroups[player]!.name,
    contribution,
    inputs: columns[player]!.map((column) => ({
      name: record.inputs[column]!,
      value: known(input[column]),
      typical: known(background[column]),
    })),
  }));
  return {
    unit: record.judgedUnit,
    baseline: worths[0]!,
    value: worths.at(-1)!,
    groups: groups.sort((x, y) => Math.abs(y.contribution) - Math.abs(x.contribution)),
  };
}
