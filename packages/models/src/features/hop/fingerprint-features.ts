import type { Vector3 } from '@interphase/core';
import { type AtomGroup, countNear, distanceTo } from './atom-group.js';
import type { Role } from './hop-surroundings.js';

/** Centres of the shells, angstrom. */
const SHELLS = Array.from({ length: 10 }, (_, index) => 1.5 + 0.5 * index);
const WIDTH = 0.45;
const CUTOFF = 6.5;

/**
 * How many atoms of each role stand at which distance from the path midway, at its quarters and at its ends: Gaussian
 * shells with a smooth end (symmetry functions; Behler, J. Chem. Phys. 134, 074106, 2011).
 */
export function fingerprintFeatures(
  path: readonly Vector3[],
  groups: Readonly<Record<Role, AtomGroup>>,
): Record<string, number> {
  const last = path.length - 1;
  const places = [0, 0.25, 0.5, 0.75, 1].map((share) => path[Math.round(share * last)]!);
  const features: Record<string, number> = {};
  for (const role of ['anion', 'cation', 'mobile'] satisfies Role[]) {
    const [start, early, midway, late, end] = places.map((place) => shells(place, groups[role])) as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ]; // one a place
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

function shells(point: Vector3, group: AtomGroup): Float64Array {
  const counts = new Float64Array(SHELLS.length);
  const end = countNear(group, point, CUTOFF);
  for (let atom = 0; atom < end; atom++) {
    const distance = distanceTo(atom, group, point);
    if (distance >= CUTOFF) continue;
    const fade = 0.5 * (Math.cos((Math.PI * distance) / CUTOFF) + 1);
    for (let shell = 0; shell < SHELLS.length; shell++) {
      const off = (distance - SHELLS[shell]!) / WIDTH;
      counts[shell]! += fade * Math.exp(-off * off);
    }
  }
  return counts;
}
