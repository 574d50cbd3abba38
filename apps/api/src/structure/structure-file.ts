import {
  formatXyzFrame,
  frameOfCrystal,
  isOrdered,
  parseCif,
  writePoscar,
  writePymatgenJson,
} from '@interphase/core';
import type { StructureRecord } from '@interphase/store';
import { builder } from '../builder.js';

/** The formats that a structure can be had in. */
export const StructureFormat = builder.enumType('StructureFormat', {
  description: 'A file format of crystal structures.',
  values: {
    CIF: { description: 'As it was given, in CIF.' },
    POSCAR: { description: 'POSCAR of VASP 5, direct coordinates.' },
    EXTENDED_XYZ: { description: 'One frame of extended XYZ.' },
    PYMATGEN_JSON: { description: 'The JSON of pymatgen’s Structure.' },
  } as const,
});

/** The text of a structure in a format; null where the format has no place for shared or partly empty sites. */
export function structureFile(
  { cif, label }: Pick<StructureRecord, 'cif' | 'label'>,
  format: typeof StructureFormat.$inferType,
): string | null {
  if (format === 'CIF') return cif;
  const { crystal } = parseCif(cif);
  if (format === 'PYMATGEN_JSON') return writePymatgenJson(crystal);
  if (!isOrdered(crystal)) return null;
  return format === 'POSCAR'
    ? writePoscar(crystal, { name: label })
    : formatXyzFrame(frameOfCrystal(crystal));
}
