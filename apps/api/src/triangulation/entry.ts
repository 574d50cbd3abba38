import type { ConditionRecord } from '../quantity/condition.js';

/** Where a number comes from. */
export type Source = 'REPORTED' | 'SIMULATED' | 'IMPORTED' | 'PREDICTED';

/** One number for a quantity of a material. */
export interface Entry {
  readonly source: Source;
  /** Slug; null where none is named, or several are. */
  readonly technique: string | null;
  /** Null for a range or a bound. */
  readonly value: number | null;
  /** Ends of its range or interval; null where none is stated, and on the open side of a bound. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly unit: string;
  readonly conditions: readonly ConditionRecord[];
  /** What it can be traced to. */
  readonly origin: { readonly type: 'Finding' | 'ComputedProperty' | 'Prediction'; readonly key: string };
  readonly label: string;
}

/** Conditions in a few words, `dimensions 1, 300 K`. */
export const inWords = (conditions: readonly ConditionRecord[]): string =>
  conditions
    .map(({ name, value, unit }) =>
      name === 'temperature' && unit ? `${value} ${unit}` : `${name} ${value}${unit ? ` ${unit}` : ''}`,
    )
    .join(', ');
