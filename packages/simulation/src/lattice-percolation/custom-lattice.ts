import { z } from 'zod';
import { within } from '../engine/parameter-kinds.js';

const MOST_SITES_OF_CELL = 256;

const component = z.number({ error: 'must be a number' });
const triple = z.tuple([component, component, component]);
const step = z.int('must be a whole number of cells').min(-8).max(8);
const dimensions = z.union([z.literal(1), z.literal(2), z.literal(3)], { error: 'must be 1, 2 or 3' });

/** A lattice as points with a distance up to which they are neighbours. */
const points = z.strictObject({
  dimensions,
  vectors: z.tuple([triple, triple, triple]),
  basis: z.array(triple).min(1, 'a lattice needs a site').max(MOST_SITES_OF_CELL),
  reach: within(1e-6, 1e6, 'of the unit of the vectors'),
});

/** A lattice as sites and the bonds between them. */
const bonded = z.strictObject({
  dimensions,
  sites: z.int().min(1, 'a lattice needs a site').max(MOST_SITES_OF_CELL),
  bonds: z
    .array(z.strictObject({ from: z.int().min(0), to: z.int().min(0), cell: z.tuple([step, step, step]) }))
    .max(10_000),
});

/** A lattice of one's own: by its points, or by its bonds, each of which holds for both of its ends. */
export const customLattice = z.union([points, bonded], {
  error:
    'must be {dimensions, vectors, basis, reach} with points of a cell, or {dimensions, sites, bonds: [{from, to, cell}]}',
});

/** What is wrong with a lattice of one's own, and where; null for a sound one. */
export function faultOf(
  custom: z.infer<typeof customLattice>,
): { path: (string | number)[]; message: string } | null {
  if ('reach' in custom) {
    const [a, b, c] = custom.vectors;
    const volume =
      a[0] * (b[1] * c[2] - b[2] * c[1]) -
      a[1] * (b[0] * c[2] - b[2] * c[0]) +
      a[2] * (b[0] * c[1] - b[1] * c[0]);
    return Math.abs(volume) > 1e-9 * Math.hypot(...a) * Math.hypot(...b) * Math.hypot(...c)
      ? null
      : { path: ['vectors'], message: 'the cell vectors lie in a plane; give three that span a volume' };
  }
  const seen = new Set<string>();
  for (const [index, { from, to, cell }] of custom.bonds.entries()) {
    const path = ['bonds', index];
    if (from >= custom.sites || to >= custom.sites)
      return {
        path,
        message: `leads to site ${Math.max(from, to)}, and the cell holds sites 0 to ${custom.sites - 1}`,
      };
    if (cell.some((along, axis) => axis >= custom.dimensions && along !== 0))
      return {
        path,
        message: `leaves the ${custom.dimensions} direction(s) in which the lattice is repeated`,
      };
    if (from === to && cell.every((along) => along === 0))
      return { path, message: 'joins a site with itself' };
    const names = [`${from} ${to} ${cell}`, `${to} ${from} ${cell.map((along) => -along + 0)}`];
    if (names.some((name) => seen.has(name)))
      return { path, message: 'is named twice; a bond holds for both of its ends' };
    seen.add(`${from} ${to} ${cell}`);
  }
  return null;
}
