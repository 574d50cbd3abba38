import {
  applyOperation,
  type Lattice,
  type SymmetryOperation,
  toCartesian,
  type Vector3,
  wrap,
} from '@interphase/core';
import { PlaceIndex } from './place-index.js';

/** Points closer than this (angstrom) are one and the same site or saddle. */
export const COINCIDE = 0.3;

/** A site in one of the crystal's cells. */
export interface Placed {
  readonly site: number;
  readonly cell: Vector3;
}

export interface SymmetricSite {
  /** Fractional, each in [0, 1). */
  readonly position: Vector3;
  /** eV. */
  readonly energy: number;
  /** Index of the first site of its orbit. */
  readonly orbit: number;
}

/** Wrapped into the cell; what misses a face by less than a search can tell lies on it. */
function tidy(position: Vector3): Vector3 {
  const rounded = (x: number) => Math.round(x * 1e6) / 1e6;
  return wrap([rounded(position[0]), rounded(position[1]), rounded(position[2])]);
}

/** Fractional difference brought nearest to zero, and its length. */
export function nearestImage(
  lattice: Lattice,
  from: Vector3,
  to: Vector3,
): { cell: Vector3; distance: number } {
  const difference: Vector3 = [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
  const cell: Vector3 = [Math.round(difference[0]), Math.round(difference[1]), Math.round(difference[2])];
  const rest: Vector3 = [difference[0] - cell[0], difference[1] - cell[1], difference[2] - cell[2]];
  return { cell, distance: Math.hypot(...toCartesian(lattice, rest)) };
}

/**
 * A fractional position on the special position that it misses by less than COINCIDE: the mean of the images that
 * symmetry puts beside it.
 */
export function snapped(
  lattice: Lattice,
  operations: readonly SymmetryOperation[],
  position: Vector3,
): Vector3 {
  let [x, y, z, count] = [0, 0, 0, 0];
  for (const operation of operations) {
    const image = applyOperation(operation, position);
    const { cell, distance } = nearestImage(lattice, position, image);
    if (distance >= COINCIDE) continue;
    x += image[0] - cell[0];
    y += image[1] - cell[1];
    z += image[2] - cell[2];
    count++;
  }
  return count === 0 ? position : [x / count, y / count, z / count];
}

/** Resting sites that come with all their symmetric images. */
export class SymmetricSites {
  readonly sites: SymmetricSite[] = [];
  private readonly index: PlaceIndex;

  constructor(
    private readonly lattice: Lattice,
    private readonly operations: readonly SymmetryOperation[],
    private readonly energyAt: (fractional: Vector3) => number,
  ) {
    this.index = new PlaceIndex(lattice);
  }

  /** The known site at a fractional position; undefined when there is none. */
  locate(position: Vector3): Placed | undefined {
    let nearest = COINCIDE;
    let found: Placed | undefined;
    for (const site of this.index.near(position)) {
      const { cell, distance } = nearestImage(this.lattice, this.sites[site]!.position, position);
      if (distance < nearest) [nearest, found] = [distance, { site, cell }];
    }
    return found;
  }

  /** The site at a fractional position, added with its orbit when it is new. */
  place(position: Vector3): Placed {
    const known = this.locate(position);
    if (known) return known;
    const special = snapped(this.lattice, this.operations, position);
    const orbit = this.sites.length;
    const images: Vector3[] = [];
    for (const operation of this.operations) {
      const image = tidy(applyOperation(operation, special));
      if (images.every((other) => nearestImage(this.lattice, other, image).distance >= COINCIDE))
        images.push(image);
    }
    const energy = images.reduce((sum, image) => sum + this.energyAt(image), 0) / images.length;
    for (const image of images) {
      this.index.add(image, this.sites.length);
      this.sites.push({ position: image, energy, orbit });
    }
    const placed = this.locate(position);
    if (!placed) throw new Error('A site is not where it was put');
    return placed;
  }
}
