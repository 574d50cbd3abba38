import { InputError } from '../errors/input-error.js';
import type { Crystal, Vector3 } from './crystal.js';
import { planeSpacings, toCartesian } from './lattice.js';
import { norm } from './vector.js';

/** One periodic image of a site near a point. */
export interface Neighbour {
  /** Index of the site in the crystal. */
  readonly site: number;
  /** Angstrom. */
  readonly distance: number;
  /** Cartesian vector from the point to the image, in angstrom. */
  readonly vector: Vector3;
}

/**
 * Every periodic image of every site within `cutoff` (angstrom, inclusive) of a fractional point, nearest
 * first; a site that lies on the point itself is among them at distance 0. Right for any cell shape: how far
 * to look along each axis follows from the distance between the cell's faces.
 * @throws InputError `neighbours.cutoff` when the cutoff is negative or not finite
 */
export function neighbours(crystal: Crystal, point: Vector3, cutoff: number): Neighbour[] {
  if (!(cutoff >= 0 && Number.isFinite(cutoff))) {
    throw new InputError('neighbours.cutoff', `The cutoff must be a length of at least 0 Å, not ${cutoff}`);
  }
  const { lattice, sites } = crystal;
  const spacings = planeSpacings(lattice);
  const found: Neighbour[] = [];
  sites.forEach((site, index) => {
    const offset = site.position.map((value, axis) => value - (point[axis] ?? 0));
    const range = (axis: 0 | 1 | 2): [number, number] => {
      // A hair more than needed: rounding must not lose an image exactly at the cutoff.
      const reach = cutoff / spacings[axis] + 1e-9;
      const from = offset[axis] ?? 0;
      return [Math.ceil(-reach - from), Math.floor(reach - from)];
    };
    const [[iMin, iMax], [jMin, jMax], [kMin, kMax]] = [range(0), range(1), range(2)];
    const [x = 0, y = 0, z = 0] = offset;
    for (let i = iMin; i <= iMax; i++) {
      for (let j = jMin; j <= jMax; j++) {
        for (let k = kMin; k <= kMax; k++) {
          const vector = toCartesian(lattice, [x + i, y + j, z + k]);
          const distance = norm(vector);
          if (distance <= cutoff) found.push({ site: index, distance, vector });
        }
      }
    }
  });
  return found.sort((a, b) => a.distance - b.distance);
}
