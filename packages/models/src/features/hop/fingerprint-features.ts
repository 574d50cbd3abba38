import type { Vector3 } from '@interphase/core';
import type { HopSurroundings, Role } from './hop-surroundings.js';

/** Centres of the shells, angstrom. */
const SHELLS = Array.from({ length: 10 }, (_, index) => 1.5 + 0.5 * index);
const WIDTH = 0.45;
const CUTOFF = 6.5;

/**
 * How many atoms of each role stand at which distance from the path midway, at its quarters and at its ends: Gaussian
 * shells with a smooth end (symmetry functions; Behler, J. Chem. Phys. 134, 074106, 2011).
 */
export function fingerprintFeatures({ path, atoms }: HopSurroundings): Record<string, number> {
  const last = path.length - 1;
  const places = [0, 0.25, 0.5, 0.75, 1].map((share) => path[Math.round(share * last)]!);
  const features: Record<string, number> = {};
  for (const role of ['anion', 'cation', 'mobile'] satisfies Role[]) {
    const own = atoms.filter((atom) => atom.role === role);
    const [start, early, midway, late, end] = places.map((place) =>
      shells(
        place,
        own.map(({ position }) => position),
      ),
    ) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array]; // one a place
    SHELLS.forEach((centre, shell) => {
      const name = `${role}s at ${centre.toFixed(1)}`;
      features[`${name} midway`] = midway[shell]!;
      features[`${name} at the ends`] = (start[shell]! + end[shell]!) / 2;
      features[`${name} at the quarters`] = (early[shell]! + late[shell]!) / 2;
      features[`${name} between the ends`] = Math.abs(start[shell]! - end[shell]!);
    });
  }
  return features;
}

function shells(point: Vector3, positions: readonly Vector3[]): Float64Array {
  const counts = new Float64Array(SHELLS.length);
  for (const [x, y, z] of positions) {
    const distance = Math.hypot(point[0] - x, point[1] - y, point[2] - z);
    if (distance >= CUTOFF) continue;
    const fade = 0.5 * (Math.cos((Math.PI * distance) / CUTOFF) + 1);
    SHELLS.forEach((centre, shell) => {
      counts[shell]! += fade * Math.exp(-(((distance - centre) / WIDTH) ** 2));
    });
  }
  return counts;
}
