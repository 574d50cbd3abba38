import { NEIGHBOUR_STEPS } from './fcc-cell.js';

/** Number of transition metals that a channel of each kind may have at the faces of its tetrahedron. */
export const METALS_OF_CHANNEL = { ZERO_TM: 0, ONE_TM: 1, TWO_TM: 2 } as const;

/** Which channels lithium takes: those with at most so many transition metals. */
export type Channel = keyof typeof METALS_OF_CHANNEL;

const touching = (a: number, b: number): boolean => {
  const [p, q] = [NEIGHBOUR_STEPS[a]!, NEIGHBOUR_STEPS[b]!];
  const [i, j, k] = [p[0] - q[0], p[1] - q[1], p[2] - q[2]];
  return NEIGHBOUR_STEPS.some(([x, y, z]) => x === i && y === j && z === k);
};

/** The 8 tetrahedra of a site: numbers of the neighbours at their other three corners. */
export const TETRAHEDRA: readonly (readonly [number, number, number])[] = NEIGHBOUR_STEPS.flatMap((_, a) =>
  NEIGHBOUR_STEPS.flatMap((_, b) =>
    NEIGHBOUR_STEPS.flatMap((_, c): [number, number, number][] =>
      a < b && b < c && touching(a, b) && touching(b, c) && touching(a, c) ? [[a, b, c]] : [],
    ),
  ),
);

/**
 * The neighbours that a site without metal is joined with, by which of its neighbours are without metal (bits 0 to 11).
 *
 * Lithium passes from one octahedron to the next through a tetrahedron; what stands in the other two octahedra at its
 * faces makes a 0-TM, 1-TM or 2-TM channel (Lee et al., Science 343, 519 (2014); doi 10.1126/science.1246432). Two
 * neighbours share two tetrahedra and are joined where either lets lithium pass. The two at the ends are no metal, so
 * that a channel has as many metals as its tetrahedron: all sites without metal of a tetrahedron with few enough are
 * joined.
 */
export function channelLinks(channel: Channel): Uint16Array {
  const most = METALS_OF_CHANNEL[channel];
  return Uint16Array.from({ length: 4096 }, (_, free) => {
    let links = 0;
    for (const corners of TETRAHEDRA) {
      const open = corners.filter((corner) => free & (1 << corner));
      if (3 - open.length <= most) for (const corner of open) links |= 1 << corner;
    }
    return links;
  });
}
