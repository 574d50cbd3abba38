import { type Lattice, latticeOfPoints, type PointLattice, type Triple } from './lattice.js';

const cube: PointLattice['vectors'] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];
const hexagon: PointLattice['vectors'] = [
  [1, 0, 0],
  [-1 / 2, Math.sqrt(3) / 2, 0],
  [0, 0, 1],
];
const corner: Triple = [0, 0, 0];
const faces: readonly Triple[] = [corner, [0, 1 / 2, 1 / 2], [1 / 2, 0, 1 / 2], [1 / 2, 1 / 2, 0]];
const quarter = ([x, y, z]: Triple): Triple => [x + 1 / 4, y + 1 / 4, z + 1 / 4];

/** Well-known lattices with nearest neighbours, in conventional cells of edge 1. */
const POINTS = {
  chain: { dimensions: 1, vectors: cube, basis: [corner], reach: 1 },
  square: { dimensions: 2, vectors: cube, basis: [corner], reach: 1 },
  triangular: { dimensions: 2, vectors: hexagon, basis: [corner], reach: 1 },
  honeycomb: {
    dimensions: 2,
    vectors: hexagon,
    basis: [
      [1 / 3, 2 / 3, 0],
      [2 / 3, 1 / 3, 0],
    ],
    reach: 1 / Math.sqrt(3),
  },
  'simple-cubic': { dimensions: 3, vectors: cube, basis: [corner], reach: 1 },
  'body-centred-cubic': {
    dimensions: 3,
    vectors: cube,
    basis: [corner, [1 / 2, 1 / 2, 1 / 2]],
    reach: Math.sqrt(3) / 2,
  },
  'face-centred-cubic': { dimensions: 3, vectors: cube, basis: faces, reach: Math.SQRT1_2 },
  diamond: {
    dimensions: 3,
    vectors: cube,
    basis: [...faces, ...faces.map(quarter)],
    reach: Math.sqrt(3) / 4,
  },
} as const satisfies Record<string, PointLattice>;

export type LatticeName = keyof typeof POINTS;

// The keys of a constant: there are no others.
export const LATTICE_NAMES = Object.keys(POINTS) as [LatticeName, ...LatticeName[]];

/** The lattice of this name, with its nearest neighbours. */
export const namedLattice = (name: LatticeName): Lattice => latticeOfPoints(POINTS[name]);
