import path from 'node:path';
import { assignOxidationStates } from '@interphase/core';
import { readEvidence, readStructureCatalogue } from '@interphase/knowledge';
import type { Prototype } from '@interphase/models';

/** Every structure of the catalogue with oxidation states, ready to be decorated. */
export async function readPrototypes(folder: string): Promise<Prototype[]> {
  const { materials } = await readEvidence(path.join(folder, 'knowledge'));
  const families = new Map(materials.map(({ slug, structureFamily }) => [slug, structureFamily ?? slug]));
  const structures = await readStructureCatalogue(path.join(folder, 'structures'), new Set(families.keys()));
  return structures.map(({ slug, material, crystal, mobileIon }) => ({
    slug,
    family: families.get(material) ?? material,
    crystal: assignOxidationStates(crystal).crystal,
    mobileIon,
  }));
}
