import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCif } from '@interphase/core';

/** The twelve crystals of the bond-valence reference; they stand beside the repository, not in it. */
const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'datasets', 'bvse-reference');

/** Crystals with the ion and the oxidation states that the reference was computed with; ends the run without them. */
export function referenceCrystals() {
  const list = join(folder, 'reference.json');
  if (!existsSync(list)) {
    console.log(`Skipped: the reference crystals are not at ${folder}`);
    process.exit(0);
  }
  const seen = new Set();
  return JSON.parse(readFileSync(list, 'utf8')).flatMap(({ file, mobileIon, oxidationStates }) => {
    if (seen.has(file)) return [];
    seen.add(file);
    const path = join(folder, 'cifs', file);
    const { crystal } = parseCif(readFileSync(path, 'utf8'), { file });
    return [{ name: file.replace('.cif', ''), path, crystal, mobileIon, oxidationStates }];
  });
}
