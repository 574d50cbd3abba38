import {
  type Crystal,
  elementOf,
  minimumImageDistance,
  neighbours,
  toCartesian,
  toFractional,
  type Vector3,
} from '@interphase/core';
import type { Ion } from '../interaction/ion.js';
import type { Hop } from './hop.js';

/** A supercell with one ion about to hop. */
export interface HopCell {
  /** All that stays, then the hopping ion at the start. */
  readonly crystal: Crystal;
  /** Indices in the supercell of the atoms that stay. */
  readonly staying: readonly number[];
  /** `vacancy` when an ion was taken off the end of the hop, `interstitial` when the end was empty. */
  readonly mechanism: 'vacancy' | 'interstitial';
  /** Ions taken out to make room, the one at the start included. */
  readonly removed: number;
  /** Cartesian start and end of the hopping ion, and the place it passes through if one is known, angstrom. */
  readonly start: Vector3;
  readonly end: Vector3;
  readonly through: Vector3 | null;
}

/** Two ions this share of the crystal's shortest distance apart cannot both be there. */
const SHARE = 0.75;
/** Bounds of that distance, angstrom. */
const [NEAREST, FARTHEST] = [1, 2.2];

/**
 * Distance (angstrom) within which a mobile ion of the crystal occupies a place: three quarters of the shortest
 * distance between two of them, and never under 1 or over 2.2.
 */
export function occupancyRadius(crystal: Crystal, ion: Ion): number {
  let shortest = FARTHEST / SHARE;
  const mobile = new Set(
    crystal.sites.flatMap((site, index) => (elementOf(site) === ion.element ? [index] : [])),
  );
  for (const index of mobile) {
    for (const { site, distance } of neighbours(crystal, crystal.sites[index]!.position, shortest)) {
      // Closer ones are the ion itself or the two halves of a split site.
      if (mobile.has(site) && distance > NEAREST) shortest = Math.min(shortest, distance);
    }
  }
  return Math.max(NEAREST, SHARE * shortest);
}

/**
 * Makes room for a hop: the mobile ions that occupy its start or its end are taken out, and one is put at the start.
 * All other mobile ions stay, and no charge is compensated. `unit` is the cell that `hop` is written in, `crystal` its supercell.
 */
export function hopCell(unit: Crystal, crystal: Crystal, ion: Ion, hop: Hop, radius: number): HopCell {
  const place = (fractional: Vector3) => toCartesian(unit.lattice, fractional);
  const [start, end] = [place(hop.from), place(hop.to)];
  const inCell = (cartesian: Vector3) => toFractional(crystal.lattice, cartesian);
  const [startInCell, endInCell] = [inCell(start), inCell(end)];
  const staying: number[] = [];
  let endOccupied = false;
  crystal.sites.forEach((site, index) => {
    if (elementOf(site) === ion.element) {
      const fromStart = minimumImageDistance(crystal.lattice, startInCell, site.position);
      const fromEnd = minimumImageDistance(crystal.lattice, endInCell, site.position);
      if (Math.min(fromStart, fromEnd) < radius) {
        endOccupied ||= fromEnd < fromStart;
        return;
      }
    }
    staying.push(index);
  });
  return {
    crystal: {
      lattice: crystal.lattice,
      sites: [
        ...staying.map((index) => crystal.sites[index]!),
        {
          label: `${ion.element} (hopping)`,
          position: startInCell,
          species: [{ element: ion.element, oxidationState: ion.charge, occupancy: 1 }],
        },
      ],
    },
    staying,
    mechanism: endOccupied ? 'vacancy' : 'interstitial',
    removed: crystal.sites.length - staying.length,
    start,
    end,
    through: hop.through && place(hop.through),
  };
}
