import { type Crystal, InputError, latticeFromMatrix, type Vector3 } from '@interphase/core';
import type { HopEnds } from '../../features/hop/hop-surroundings.js';
import type { Table } from '../../table/table.js';

/** A hop as a row of the dataset keeps it. */
export interface StoredHop {
  /** The host with the ion at the start of the hop. */
  readonly crystal: Crystal;
  readonly mobileIon: string;
  readonly ends: HopEnds;
}

/**
 * The crystal and the hop that a row of `literature-hops` describes.
 * @throws InputError `dataset.unreadable` where the row lacks them
 */
export function hopOfRow(row: Table['rows'][number]): StoredHop {
  const { lattice, elements, positions, from, to, mobile_ion: mobileIon } = row;
  if (
    !Array.isArray(lattice) ||
    !Array.isArray(positions) ||
    !Array.isArray(from) ||
    !Array.isArray(to) ||
    typeof elements !== 'string' ||
    typeof mobileIon !== 'string'
  ) {
    throw new InputError('dataset.unreadable', `The row ${String(row.id)} holds no crystal with a hop.`);
  }
  return {
    crystal: {
      lattice: latticeFromMatrix([triple(lattice, 0), triple(lattice, 3), triple(lattice, 6)]),
      sites: elements.split(' ').map((element, index) => ({
        label: `${element}${index}`,
        position: triple(positions, 3 * index),
        species: [{ element, oxidationState: null, occupancy: 1 }],
      })),
    },
    mobileIon,
    ends: { from: triple(from, 0), to: triple(to, 0) },
  };
}

const triple = (values: readonly number[], at: number): Vector3 => [
  values[at]!,
  values[at + 1]!,
  values[at + 2]!,
];
