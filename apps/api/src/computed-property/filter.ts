import type { PropertyFilter } from '@interphase/store';
import { builder } from '../builder.js';
import { SimulationMethod } from '../simulation/method.js';

export const ComputedPropertyFilter = builder.inputType('ComputedPropertyFilter', {
  description: 'Which computed properties; every field narrows. Bounds are inclusive.',
  fields: (t) => ({
    material: t.string({ description: 'Of this material, by slug.' }),
    quantity: t.string({ description: 'Of this quantity, by slug, e.g. percolation-barrier.' }),
    method: t.field({ type: SimulationMethod, description: 'By this method.' }),
    minValue: t.float({ description: 'At least this, in the unit the property is stored in (its `unit`).' }),
    maxValue: t.float({ description: 'At most this, in the unit the property is stored in (its `unit`).' }),
  }),
});

type FilterValue = typeof ComputedPropertyFilter.$inferInput;

/** The filter in the store's words. */
export function storeFilter(filter: FilterValue | null | undefined): PropertyFilter {
  const { material, ...rest } = filter ?? {};
  return { materialSlug: material, ...rest };
}

/** Whether a property passes the filter, as the store would decide. */
export function passes(
  property: { materialSlug: string | null; quantity: string; method: string; value: number },
  filter: PropertyFilter,
): boolean {
  return (
    (filter.materialSlug == null || property.materialSlug === filter.materialSlug) &&
    (filter.quantity == null || property.quantity === filter.quantity) &&
    (filter.method == null || property.method === filter.method) &&
    (filter.minValue == null || property.value >= filter.minValue) &&
    (filter.maxValue == null || property.value <= filter.maxValue)
  );
}
