import { join } from 'node:path';
import { z } from 'zod';
import { dataFolder } from '../data-folder.js';
import { readParameterTable } from '../parameter-table/read-parameter-table.js';

const number = z.coerce.number();

/** One row of `data/parameters/x-ray-form-factors.csv`. */
const rowSchema = z
  .strictObject({
    element: z.string().regex(/^[A-Z][a-z]?$/, 'an element symbol'),
    charge: number.int(),
    a1: number,
    b1_angstrom2: number,
    a2: number,
    b2_angstrom2: number,
    a3: number,
    b3_angstrom2: number,
    a4: number,
    b4_angstrom2: number,
    a5: number,
    b5_angstrom2: number,
    c: number,
  })
  .transform((row) => ({
    element: row.element,
    charge: row.charge,
    a: [row.a1, row.a2, row.a3, row.a4, row.a5],
    b: [row.b1_angstrom2, row.b2_angstrom2, row.b3_angstrom2, row.b4_angstrom2, row.b5_angstrom2],
    c: row.c,
  }));

/** Form factor in electrons at s² = (sin θ / wavelength)², 1/angstrom². */
export type FormFactor = (s2: number) => number;

let shipped: ReadonlyMap<string, FormFactor> | undefined;

const key = (element: string, charge: number) => `${element} ${charge}`;

/**
 * The X-ray form factor f0(s) = c + Σ aᵢ exp(−bᵢ s²) of a free atom or ion, good to s = 6 1/angstrom (Waasmaier &
 * Kirfel 1995, doi 10.1107/S0108767394013292); undefined where the table has none.
 *
 * @throws InputError with file and line when the table cannot be read.
 */
export function xRayFormFactor(element: string, charge = 0): FormFactor | undefined {
  shipped ??= new Map(
    readParameterTable(join(dataFolder(), 'parameters', 'x-ray-form-factors.csv'), rowSchema).map(
      (row): [string, FormFactor] => [key(row.element, row.charge), gaussians(row)],
    ),
  );
  return shipped.get(key(element, charge));
}

function gaussians({ a, b, c }: z.infer<typeof rowSchema>): FormFactor {
  return (s2) => {
    let sum = c;
    for (let i = 0; i < a.length; i++) sum += a[i]! * Math.exp(-b[i]! * s2);
    return sum;
  };
}
