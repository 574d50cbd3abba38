import { z } from 'zod';
import type { ExportList } from '../export-list.js';

const computedProperty = z.object({
  quantity: z.object({ slug: z.string() }),
  value: z.number(),
  uncertainty: z.number().nullable(),
  unit: z.string(),
  conditions: z.array(z.object({ name: z.string(), value: z.string(), unit: z.string().nullable() })),
  material: z.object({ slug: z.string() }).nullable(),
  run: z.object({ id: z.string(), method: z.string(), engineVersion: z.string(), inputHash: z.string() }),
});

export const computedPropertyExport: ExportList<z.output<typeof computedProperty>> = {
  name: 'computed-properties',
  field: 'computedProperties',
  filter: 'ComputedPropertyFilter',
  query: `query ComputedProperties($filter: ComputedPropertyFilter, $first: Int, $after: String) {
    computedProperties(filter: $filter, first: $first, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes {
        quantity { slug } value uncertainty unit conditions { name value unit } material { slug }
        run { id method engineVersion inputHash }
      }
    }
  }`,
  node: computedProperty,
  columns: [
    { heading: 'material', cell: ({ material }) => material?.slug ?? null },
    { heading: 'quantity', cell: ({ quantity }) => quantity.slug },
    { heading: 'value', cell: ({ value }) => value },
    { heading: 'uncertainty', cell: ({ uncertainty }) => uncertainty },
    { heading: 'unit', cell: ({ unit }) => unit },
    {
      heading: 'conditions',
      cell: ({ conditions }) =>
        conditions.map(({ name, value, unit }) => `${name}=${value}${unit ? ` ${unit}` : ''}`),
    },
    { heading: 'method', cell: ({ run }) => run.method },
    { heading: 'engine_version', cell: ({ run }) => run.engineVersion },
    { heading: 'run', cell: ({ run }) => run.id },
    { heading: 'input_hash', cell: ({ run }) => run.inputHash },
  ],
};
