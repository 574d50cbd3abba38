import type { CataloguedStructure } from '@interphase/knowledge';
import type { Store } from '@interphase/store';
import { describeCrystal } from '../structure/describe-crystal.js';

/** What a sync of the structures changed. */
export interface StructuresSummary {
  readonly upserted: number;
  readonly removed: number;
}

/** Makes the store's curated structures those of the catalogue; what runs refer to stays. */
export async function syncStructures(
  store: Store,
  catalogue: readonly CataloguedStructure[],
): Promise<StructuresSummary> {
  for (const entry of catalogue) {
    const { slug, material, label, cif, citation, license, source, mobileIon, crystal } = entry;
    const description = describeCrystal(crystal);
    await store.structures.upsert({
      id: slug,
      materialSlug: material,
      label,
      cif,
      citation,
      license,
      source,
      mobileIon,
      ...description,
    });
  }
  const removed = await store.structures.removeCuratedExcept(catalogue.map(({ slug }) => slug));
  return { upserted: catalogue.length, removed };
}
