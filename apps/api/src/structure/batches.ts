import { batch } from '../batch.js';

/** Structures of a material, the reference structure first; empty when there are none. */
export const structuresOfMaterial = batch(async ({ store }, slugs) => {
  const found = await store.structures.byMaterials(slugs);
  return new Map(slugs.map((slug) => [slug, found.get(slug) ?? []]));
});
