import { element, elementOf, minimumImageDistance, ParameterError, toFractional } from '@interphase/core';
import type { HopCell } from './hop-cell.js';

/** An ion nearer to an atom than this share of their covalent radii's sum passes through it. */
const SHARE = 0.45;
/** Distance between looked-at points of the path, angstrom. */
const STEP = 0.1;

/**
 * Makes sure that a straight hop meets no atom on its way.
 *
 * @throws ParameterError naming the atom, at the start, the end or the hop as a whole
 */
export function requireClearPath({ crystal, start, end }: HopCell): void {
  const { lattice, sites } = crystal;
  const hopping = sites.at(-1);
  if (!hopping) return;
  const radius = element(elementOf(hopping)).covalentRadius ?? 0;
  const others = sites.slice(0, -1).map((site) => ({
    site,
    limit: SHARE * (radius + (element(elementOf(site)).covalentRadius ?? 0)),
  }));
  const step = [0, 1, 2].map((axis) => end[axis]! - start[axis]!);
  const steps = Math.ceil(Math.hypot(...step) / STEP);
  // The ends first: a hop that starts on an atom is told so.
  const order = [0, steps, ...Array.from({ length: steps - 1 }, (_, index) => index + 1)];
  for (const at of order) {
    const [x = 0, y = 0, z = 0] = step.map((part, axis) => start[axis]! + (part * at) / steps);
    const point = toFractional(lattice, [x, y, z]);
    for (const { site, limit } of others) {
      const distance = minimumImageDistance(lattice, point, site.position);
      if (distance >= limit) continue;
      const what = `${distance.toFixed(2)} Å from ${elementOf(site)} (${site.label}), nearer than ${limit.toFixed(2)} Å`;
      if (at === 0)
        throw new ParameterError(`The hop starts ${what}: choose an empty place.`, ['hop', 'from']);
      if (at === steps)
        throw new ParameterError(`The hop ends ${what}: choose an empty place.`, ['hop', 'to']);
      throw new ParameterError(
        `The straight path passes ${what}: it leads through an atom. Give the parts of the path as hops of their own.`,
        ['hop'],
      );
    }
  }
}
