import { InputError } from '@interphase/core';
import { z } from 'zod';
import { featureColumn } from '../../literature/conductivities/conductivity-table.js';
import type { Table } from '../../table/table.js';
import type { TaskRow } from '../task.js';
import { publicationGroups } from './publication-groups.js';

/** S/cm: lower conductivities are seldom told apart, and count as this. */
export const LOWEST = 1e-10;

const factsSchema = z.object({
  id: z.string(),
  formula: z.string(),
  conductivity: z.number().positive(),
  censored: z.boolean(),
  doi: z.string(),
  family: z.string(),
});

/**
 * The dataset's rows for a task that reads `inputs`. The rows of one group repeat one another in part: each weighs the
 * inverse root of their number, 1 on average.
 * @throws InputError `dataset.row` where a row lacks a fact
 */
export function conductivityRows(table: Table, inputs: readonly string[]): TaskRow<Float64Array>[] {
  const facts = table.rows.map((row, index) => {
    const parsed = factsSchema.safeParse(row);
    if (!parsed.success) {
      throw new InputError(
        'dataset.row',
        `Row ${index + 1} of the dataset: ${z.prettifyError(parsed.error)}`,
      );
    }
    return parsed.data;
  });
  const groups = publicationGroups(facts);
  const sizes = new Map<string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const own = groups.map((group) => 1 / Math.sqrt(sizes.get(group) ?? 1));
  const mean = own.reduce((sum, weight) => sum + weight, 0) / own.length;
  return facts.map((fact, index): TaskRow<Float64Array> => {
    const group = groups[index] ?? fact.id;
    return {
      id: fact.id,
      label: `${fact.formula} (${fact.doi.split(' ')[0]})`,
      formula: fact.formula,
      mobileIon: 'Li',
      input: Float64Array.from(inputs, (name) => numberIn(table.rows[index]?.[featureColumn(name)])),
      target: Math.max(fact.conductivity, LOWEST),
      weight: (own[index] ?? mean) / mean,
      censored: fact.censored || fact.conductivity <= LOWEST,
      groups: { publication: group, family: fact.family, random: fact.id },
      domain: fact.family,
    };
  });
}

const numberIn = (cell: unknown): number => (typeof cell === 'number' ? cell : Number.NaN);
