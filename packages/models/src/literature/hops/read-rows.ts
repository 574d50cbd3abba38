import {
  type Crystal,
  InputError,
  isElement,
  latticeFromMatrix,
  type Matrix3,
  ParameterError,
  StructureError,
  wrap,
} from '@interphase/core';
import { statedHop } from '@interphase/simulation';
import { z } from 'zod';
import type { HopEnds } from '../../features/hop/hop-surroundings.js';

/** One published barrier with the crystal and the hop it was computed for. */
export interface HopRow {
  readonly id: string;
  readonly name: string;
  /** Kind of material, as the file says. */
  readonly family: string;
  readonly mobileIon: string;
  /** The host with the ion at the start of the hop. */
  readonly crystal: Crystal;
  readonly ends: HopEnds;
  /** eV */
  readonly barrier: number;
}

const vector = z.tuple([z.number(), z.number(), z.number()]);
const rowSchema = z.object({
  class: z.string().min(1),
  sys_name: z.string().min(1),
  target: z.coerce.number().nonnegative(),
  atoms: z.object({
    lattice_mat: z.tuple([vector, vector, vector]),
    coords: z.array(vector).min(7),
    elements: z.array(z.string().refine(isElement, 'is no element')),
  }),
});

/** The first coordinates are so many images of the one ion that moves. */
const IMAGES = 5;

/**
 * Rows of the public set of literature barriers: a list of objects with `class`, `sys_name`, `target` (eV) and `atoms`,
 * whose first five coordinates are images of the moving ion and whose others are the host.
 * @throws InputError `literature.row` with file, and the number and field of the row that cannot be read
 */
export function readHopRows(text: string, file: string): HopRow[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new InputError('literature.row', `${file} is not JSON: ${(error as Error).message}`, { file }); // JSON.parse throws errors
  }
  if (!Array.isArray(parsed))
    throw new InputError('literature.row', `${file} holds no list of rows`, { file });
  return parsed.map((entry, index) => readRow(entry, index, file));
}

function readRow(entry: unknown, index: number, file: string): HopRow {
  const fail = (reason: string): never => {
    throw new InputError('literature.row', `${file}: row ${index + 1}: ${reason}`, { file });
  };
  const row = rowSchema.safeParse(entry);
  if (!row.success) return fail(z.prettifyError(row.error));
  const { atoms, class: family, sys_name: name, target } = row.data;
  const { coords, elements, lattice_mat } = atoms;
  if (coords.length !== elements.length) fail(`${coords.length} coordinates but ${elements.length} elements`);
  const images = elements.slice(0, IMAGES);
  const mobileIon = images[0]!;
  if (images.some((symbol) => symbol !== mobileIon))
    fail('the first five coordinates are not images of one ion');
  const kept = [...coords.keys()].filter((place) => place === 0 || place >= IMAGES);
  const { lattice, ends } = placed(lattice_mat, { from: coords[0]!, to: coords[IMAGES - 1]! }, fail);
  return {
    id: `hop-${index + 1}`,
    name,
    family,
    mobileIon,
    crystal: {
      lattice,
      sites: kept.map((place) => ({
        label: `${elements[place]}${place}`,
        position: wrap(coords[place]!),
        species: [{ element: elements[place]!, oxidationState: null, occupancy: 1 }],
      })),
    },
    ends,
    barrier: target,
  };
}

/** The file takes the end's image by rounding fractions, which in skewed cells is not always the nearest. */
function placed(matrix: Matrix3, ends: HopEnds, fail: (reason: string) => never) {
  try {
    const lattice = latticeFromMatrix(matrix);
    const { from, to } = statedHop(lattice, ends);
    return { lattice, ends: { from, to } };
  } catch (error) {
    if (error instanceof StructureError || error instanceof ParameterError) return fail(error.message);
    throw error;
  }
}
