import path from 'node:path';
import { assignOxidationStates } from '@interphase/core';
import { readStructureCatalogue } from '@interphase/knowledge';
import type { Prototype } from '@interphase/models';

/** Every structure of the catalogue with oxidation states, ready to be decorated. */
export async function readPrototypes(folder: string): Promise<Prototype[]> {
  const structures = await readStructureCatalogue(path.join(folder, 'structures'));
  return structures.map(({ slug, crystal, mobileIon }) => ({
    slug,
    crystal: assignOxidationStates(crystal).crystal,
    mobileIon,
  }));
}
