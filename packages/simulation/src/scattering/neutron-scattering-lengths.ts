import { join } from 'node:path';
import { z } from 'zod';
import { dataFolder } from '../data-folder.js';
import { readParameterTable } from '../parameter-table/read-parameter-table.js';

/** One row of `data/parameters/neutron-scattering-lengths.csv`. */
const rowSchema = z.strictObject({
  element: z.string().regex(/^[A-Z][a-z]?$/, 'an element symbol'),
  mass_number: z.union([z.literal('').transform(() => null), z.coerce.number().int().positive()]),
  length_femtometre: z.coerce.number(),
});

let shipped: ReadonlyMap<string, number> | undefined;

const key = (element: string, massNumber: number | null) => `${massNumber ?? ''}${element}`;

/**
 * Bound coherent neutron scattering length (real part, femtometre) of an element in natural abundance, or of one
 * isotope of it (Sears 1992, doi 10.1080/10448639208218770); undefined where the table has none.
 *
 * @throws InputError with file and line when the table cannot be read.
 */
export function neutronScatteringLength(
  element: string,
  massNumber: number | null = null,
): number | undefined {
  shipped ??= new Map(
    readParameterTable(join(dataFolder(), 'parameters', 'neutron-scattering-lengths.csv'), rowSchema).map(
      (row) => [key(row.element, row.mass_number), row.length_femtometre],
    ),
  );
  return shipped.get(key(element, massNumber));
}
