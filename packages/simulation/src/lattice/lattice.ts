import { cross, dot } from '@interphase/core';

/** Three numbers: a position in fractions of the cell, or a step in whole cells. */
export type Triple = readonly [number, number, number];

/** A way from one site to another: from site `from` of a cell to site `to` of the cell `cell` steps away. */
export interface LatticeBond {
  readonly from: number;
  readonly to: number;
  readonly cell: Triple;
}

/** A lattice as data: its sites and which of them are neighbours. */
export interface Lattice {
  /** In how many directions it is repeated: the first 1, 2 or 3 of the cell. */
  readonly dimensions: 1 | 2 | 3;
  /** Sites of a cell. */
  readonly sites: number;
  /** Each pair of neighbours once. */
  readonly bonds: readonly LatticeBond[];
}

/** A lattice as points of a cell, whose neighbours are those that lie within a distance. */
export interface PointLattice {
  readonly dimensions: 1 | 2 | 3;
  /** Cell vectors, any unit of length. */
  readonly vectors: readonly [Triple, Triple, Triple];
  /** Sites in fractions of the cell vectors. */
  readonly basis: readonly Triple[];
  /** Distance up to which sites are neighbours, in the unit of the vectors. */
  readonly reach: number;
}

/** Two distances are equal when they differ by less than this part. */
const SAME = 1e-6;

/** The lattice of these points: every pair of sites that are no farther apart than the reach, each once. */
export function latticeOfPoints({ dimensions, vectors, basis, reach }: PointLattice): Lattice {
  const farthest = (reach * (1 + SAME)) ** 2;
  const range = cellsWithin(vectors, reach, dimensions);
  const bonds: LatticeBond[] = [];
  for (let from = 0; from < basis.length; from++)
    for (let to = from; to < basis.length; to++)
      for (let x = -range[0]; x <= range[0]; x++)
        for (let y = -range[1]; y <= range[1]; y++)
          for (let z = -range[2]; z <= range[2]; z++) {
            // Of a site and its own image each direction is met twice.
            if (from === to && (x || y || z) <= 0) continue;
            const step = difference(basis[to]!, basis[from]!, [x, y, z]);
            if (squaredLength(step, vectors) <= farthest) bonds.push({ from, to, cell: [x, y, z] });
          }
  return { dimensions, sites: basis.length, bonds };
}

const difference = (to: Triple, from: Triple, cell: Triple): Triple => [
  to[0] - from[0] + cell[0],
  to[1] - from[1] + cell[1],
  to[2] - from[2] + cell[2],
];

function squaredLength(step: Triple, vectors: PointLattice['vectors']): number {
  let square = 0;
  for (let axis = 0; axis < 3; axis++) {
    const along = vectors.reduce((sum, vector, index) => sum + step[index]! * vector[axis]!, 0);
    square += along * along;
  }
  return square;
}

/** How many cells away along each vector a site within the reach can lie: the reach over the height of the cell. */
function cellsWithin([a, b, c]: PointLattice['vectors'], reach: number, dimensions: number): Triple {
  const volume = Math.abs(dot(a, cross(b, c)));
  const cells = [cross(b, c), cross(c, a), cross(a, b)].map((area, index) =>
    index < dimensions ? Math.ceil((reach * (1 + SAME) * Math.hypot(...area)) / volume) + 1 : 0,
  );
  return [cells[0]!, cells[1]!, cells[2]!];
}
