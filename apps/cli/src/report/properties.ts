import { z } from 'zod';
import { table } from './output.js';

const condition = z.object({ name: z.string(), value: z.string(), unit: z.string().nullable() });

/** A computed number as the API answers it. */
export const propertySchema = z.object({
  quantity: z.object({ slug: z.string(), name: z.string() }),
  value: z.number(),
  uncertainty: z.number().nullable(),
  unit: z.string(),
  conditions: z.array(condition).readonly(),
});

/** A computed number as people are shown it. */
type ReportedProperty = Omit<z.infer<typeof propertySchema>, 'quantity'> & { readonly quantity: string };

/** What `propertySchema` reads, in a query. */
export const PROPERTY_FIELDS = 'quantity { slug name } value uncertainty unit conditions { name value unit }';

/** Computed numbers with what they hold under, one a line, and below them what a run warns of. */
export function describeProperties(
  properties: readonly ReportedProperty[],
  warnings: readonly string[],
): string {
  const rows = properties.map(({ quantity, value, uncertainty, unit, conditions }) => [
    quantity,
    measured(value, unit, uncertainty),
    conditions.map((one) => `${one.name} ${one.value}${one.unit ? ` ${one.unit}` : ''}`).join(', '),
  ]);
  return [
    table(['quantity', 'value', 'conditions'], rows),
    ...warnings.map((warning) => `warning: ${warning}`),
  ].join('\n');
}

/** Four digits (conductivities are small, temperatures large), the error in two; a share has no unit. */
export function measured(value: number, unit: string | null, uncertainty: number | null = null): string {
  const error = uncertainty === null ? '' : ` ± ${rounded(uncertainty, 2)}`;
  return `${rounded(value, 4)}${error}${unit === null || unit === '1' ? '' : ` ${unit}`}`;
}

const rounded = (value: number, digits: number): string => String(Number(value.toPrecision(digits)));
