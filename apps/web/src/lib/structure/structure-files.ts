import type { StructureFormat } from '../../generated/graphql';

/** Files of a structure: extension in the address, whether it can hold partly occupied sites, name, format and type. */
export const STRUCTURE_FILES = [
  ['cif', true, 'CIF', 'CIF', 'chemical/x-cif'],
  ['poscar', false, 'POSCAR', 'POSCAR', 'text/plain'],
  ['xyz', false, 'XYZ', 'EXTENDED_XYZ', 'chemical/x-xyz'],
  ['json', true, 'pymatgen JSON', 'PYMATGEN_JSON', 'application/json'],
] as const satisfies readonly (readonly [
  extension: string,
  partly: boolean,
  name: string,
  format: StructureFormat,
  type: string,
])[];
