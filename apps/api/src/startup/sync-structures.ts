import { isOrdered } from '@interphase/core';
import type { CataloguedStructure } from '@interphase/knowledge';
import type { Store, StructureRecord } from '@interphase/store';
import type { SimulationService } from '../simulation/simulation-service.js';
import { completeParameters } from '../simulation/submit-run.js';
import { describeCrystal } from '../structure/describe-crystal.js';

/** What a sync of the structures changed. */
export interface StructuresSummary {
  readonly upserted: number;
  readonly removed: number;
}

/** A structure of the catalogue as it stands in the store. */
interface StoredStructure {
  readonly entry: CataloguedStructure;
  readonly record: StructureRecord;
}

/** Makes the store's curated structures those of the catalogue; what runs refer to stays. */
export async function syncStructures(
  store: Store,
  catalogue: readonly CataloguedStructure[],
): Promise<{ stored: StoredStructure[]; removed: number }> {
  const stored: StoredStructure[] = [];
  for (const entry of catalogue) {
    const { slug, material, label, cif, citation, license, source, crystal } = entry;
    const description = describeCrystal(crystal);
    const record = await store.structures.upsert({
      id: slug,
      materialSlug: material,
      label,
      cif,
      citation,
      license,
      source,
      ...description,
    });
    stored.push({ entry, record });
  }
  const removed = await store.structures.removeCuratedExcept(catalogue.map(({ slug }) => slug));
  return { stored, removed };
}

/** Queues the bond-valence run of every ordered structure; one that has been queued before is not run again. */
export async function enqueueBondValenceRuns(
  simulations: SimulationService,
  structures: readonly StoredStructure[],
): Promise<void> {
  for (const { entry, record } of structures) {
    if (!isOrdered(entry.crystal)) continue;
    await simulations.submit({
      method: 'BOND_VALENCE_SITE_ENERGY',
      parameters: completeParameters('BOND_VALENCE_SITE_ENERGY', { mobileIon: entry.mobileIon }),
      crystal: entry.crystal,
      structure: record,
    });
  }
}
