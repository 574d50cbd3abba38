import { type Page, pageOf } from '@interphase/core';
import type { PropertyFilter, PropertyRecord } from '@interphase/store';
import { batch } from '../batch.js';
import { passes } from './filter.js';

export const propertiesOfRun = batch(async ({ store }, ids) => {
  const found = await store.properties.byRuns(ids);
  return new Map(ids.map((id) => [id, found.get(id) ?? []]));
});

/** Which properties of a material, and which page of them. */
interface PropertiesArguments {
  readonly filter: PropertyFilter;
  readonly page: Page;
}

/** By quantity, conditions and id: a material has few properties, so they are cut into pages here. */
export const computedPropertiesOfMaterial = batch(
  async ({ store }, slugs, { filter, page }: PropertiesArguments) => {
    const found = await store.properties.byMaterials(slugs);
    return new Map(
      slugs.map((slug) => {
        const passing = (found.get(slug) ?? []).filter((property) => passes(property, filter));
        return [slug, pageOf(sorted(passing), page, keyOf)];
      }),
    );
  },
);

const keyOf = ({ quantity, conditions, id }: PropertyRecord): string =>
  [quantity, ...conditions.map(({ name, value }) => `${name} ${value}`), id].join('\n');

const sorted = (properties: readonly PropertyRecord[]): PropertyRecord[] =>
  properties.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
