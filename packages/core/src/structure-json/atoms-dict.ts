import { z } from 'zod';
import type { CifStructure } from '../cif/parse-cif.js';
import { buildCrystal, fractionalIn, readLattice, readSpecies } from '../structure-file/build-crystal.js';
import { checkCount, type Refuse } from '../structure-file/structure-fault.js';
import { checked, hasKeys, matrixSchema, vectorSchema } from './checked.js';

const schema = z.object({
  lattice_mat: matrixSchema,
  coords: z.array(vectorSchema),
  elements: z.array(z.string()),
  cartesian: z.boolean().default(false),
});

export const isAtomsDict = (value: unknown): boolean => hasKeys(value, 'lattice_mat', 'coords', 'elements');

/** Reads the dictionary of arrays that JARVIS writes for a structure. */
export function readAtomsDict(value: unknown, refuse: Refuse): CifStructure {
  const { lattice_mat: matrix, coords, elements, cartesian } = checked(schema, value, refuse);
  checkCount(coords.length, refuse);
  if (elements.length !== coords.length) {
    refuse('structure.bad-json', `There are ${elements.length} elements for ${coords.length} coords`);
  }
  const lattice = readLattice(matrix, refuse);
  const crystal = buildCrystal(
    lattice,
    coords.map((position, index) => ({
      species: [readSpecies(elements[index] ?? '', refuse)],
      position: cartesian ? fractionalIn(matrix, position) : position,
    })),
  );
  return { crystal, name: '', warnings: [], statedFormula: null };
}
