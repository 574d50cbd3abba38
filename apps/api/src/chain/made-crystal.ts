import { type Crystal, parseCif, writeCif } from '@interphase/core';
import type { Store, StructureRecord } from '@interphase/store';
import { describeCrystal } from '../structure/describe-crystal.js';

/** Keeps a crystal that a chain made, so that a run can refer to it; as its CIF gives it back. */
export async function keepMadeCrystal(
  store: Store,
  made: Crystal,
  name: string,
  chain: string,
): Promise<{ crystal: Crystal; structure: StructureRecord }> {
  const cif = writeCif(made, { name });
  const { crystal } = parseCif(cif);
  const structure = await store.structures.upsert({
    ...describeCrystal(crystal),
    materialSlug: null,
    label: name,
    cif,
    citation: `Made by the chain “${chain}”`,
    license: 'CC0-1.0',
    source: 'Made by this program',
  });
  return { crystal, structure };
}
