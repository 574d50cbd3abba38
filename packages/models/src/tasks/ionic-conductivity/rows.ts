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
 * The dataset's rows for a task that reads `inputs`. A group of publications counts as much as another in noise: a
 * row's weight is the inverse of its group's size, 1 on average.
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
  return facts.map((fact, index): TaskRow<Float64Array> => {
    const group = groups[index] ?? fact.id;
    return {
      id: fact.id,
      label: `${fact.formula} (${fact.doi.split(' ')[0]})`,
      formula: fact.formula,
      mobileIon: 'Li',
      input: Float64Array.from(inputs, (name) => numberIn(table.rows[index]?.[featureColumn(name)])),
      target: Math.max(fact.conductivity, LOWEST),
      weight: facts.length / (sizes.size * (sizes.get(group) ?? 1)),
      censored: fact.censored || fact.conductivity <= LOWEST,
      groups: { publication: group, family: fact.family, random: fact.id },
      domain: fact.family,
    };
  });
}

const numberIn = (cell: unknown): number => (typeof cell === 'number' ? cell : Number.NaN);
