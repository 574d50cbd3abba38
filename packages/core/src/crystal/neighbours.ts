import { InputError } from '../errors/input-error.js';
import type { Crystal, Vector3 } from './crystal.js';
import { planeSpacings } from './lattice.js';

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
  const [[ax, ay, az], [bx, by, bz], [cx, cy, cz]] = lattice.matrix;
  const [across, along, up] = planeSpacings(lattice);
  // A hair more than needed: rounding must not lose an image exactly at the cutoff.
  const [iReach, jReach, kReach] = [cutoff / across + 1e-9, cutoff / along + 1e-9, cutoff / up + 1e-9];
  // Plain numbers throughout: this is the inner loop of most that is asked of a crystal.
  const [u, v, w] = point;
  const limit = (cutoff * (1 + 1e-12)) ** 2;
  const found: Neighbour[] = [];
  for (let index = 0; index < sites.length; index++) {
    const { position } = sites[index]!;
    const [x, y, z] = [position[0] - u, position[1] - v, position[2] - w];
    // Most sites of a large cell have no image in reach: they are told by one axis.
    const [iMin, iMax] = [Math.ceil(-iReach - x), Math.floor(iReach - x)];
    if (iMin > iMax) continue;
    const [jMin, jMax] = [Math.ceil(-jReach - y), Math.floor(jReach - y)];
    if (jMin > jMax) continue;
    const [kMin, kMax] = [Math.ceil(-kReach - z), Math.floor(kReach - z)];
    for (let i = iMin; i <= iMax; i++) {
      for (let j = jMin; j <= jMax; j++) {
        for (let k = kMin; k <= kMax; k++) {
          const [a, b, c] = [x + i, y + j, z + k];
          const dx = a * ax + b * bx + c * cx;
          const dy = a * ay + b * by + c * cy;
          const dz = a * az + b * bz + c * cz;
          if (dx * dx + dy * dy + dz * dz > limit) continue;
          const distance = Math.hypot(dx, dy, dz);
          if (distance <= cutoff) found.push({ site: index, distance, vector: [dx, dy, dz] });
        }
      }
    }
  }
  return found.sort((a, b) => a.distance - b.distance);
}
