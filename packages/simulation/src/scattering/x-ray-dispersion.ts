import { join } from 'node:path';
import { z } from 'zod';
import { dataFolder } from '../data-folder.js';
import { readParameterTable } from '../parameter-table/read-parameter-table.js';

/** One row of `data/parameters/x-ray-dispersion.csv`: f' and f'' by anode. */
const rowSchema = z.object({ element: z.string() }).catchall(z.coerce.number());

/** What an atom near an absorption edge scatters beside its form factor, electrons. */
export interface Dispersion {
  readonly real: number;
  readonly imaginary: number;
}

let shipped: ReadonlyMap<string, Readonly<Record<string, string | number>>> | undefined;

/**
 * Anomalous dispersion f' + i f'' of an element at the Kα line of an anode (Cr, Fe, Co, Cu, Mo, Ag), in electrons
 * (Chantler 2000, doi 10.1063/1.1321055); undefined where the table has none.
 *
 * @throws InputError with file and line when the table cannot be read.
 */
export function xRayDispersion(element: string, anode: string): Dispersion | undefined {
  shipped ??= new Map(
    readParameterTable(join(dataFolder(), 'parameters', 'x-ray-dispersion.csv'), rowSchema).map((row) => [
      row.element,
      row,
    ]),
  );
  const row = shipped.get(element);
  const real = row?.[`${anode.toLowerCase()}_real`];
  const imaginary = row?.[`${anode.toLowerCase()}_imaginary`];
  return typeof real === 'number' && typeof imaginary === 'number' ? { real, imaginary } : undefined;
}
