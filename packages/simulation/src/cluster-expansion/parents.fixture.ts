import {
  type Crystal,
  latticeFromMatrix,
  latticeFromParameters,
  type Matrix3,
  type Vector3,
} from '@interphase/core';

/** A crystal of one element on these places. */
const crystal = (lattice: Crystal['lattice'], positions: readonly Vector3[], element = 'Li'): Crystal => ({
  lattice,
  sites: positions.map((position, k) => ({
    label: `${element}${k + 1}`,
    position,
    species: [{ element, oxidationState: null, occupancy: 1 }],
  })),
});
const primitive = (matrix: Matrix3): Crystal => crystal(latticeFromMatrix(matrix), [[0, 0, 0]]);
const box = (a: number, b: number, c: number): Crystal =>
  crystal(latticeFromParameters({ a, b, c, alpha: 90, beta: 90, gamma: 90 }), [[0, 0, 0]]);

/** Lattices of Li with the nearest neighbours 1 angstrom (chain, square) or half a diagonal of 4 angstrom apart. */
export const chain = box(1, 10, 13);
export const square = box(1, 1, 10);
export const simpleCubic = box(1, 1, 1);
export const faceCentred = primitive([
  [0, 2, 2],
  [2, 0, 2],
  [2, 2, 0],
]);
export const bodyCentred = primitive([
  [-2, 2, 2],
  [2, -2, 2],
  [2, 2, -2],
]);
/** Two sites that no symmetry makes equal, in a cell of low symmetry. */
export const skewed: Crystal = {
  lattice: latticeFromParameters({ a: 3.1, b: 3.6, c: 4.2, alpha: 83, beta: 95, gamma: 101 }),
  sites: [
    {
      label: 'Li1',
      position: [0.11, 0.2, 0.07],
      species: [{ element: 'Li', oxidationState: null, occupancy: 1 }],
    },
    {
      label: 'Mn1',
      position: [0.52, 0.61, 0.55],
      species: [{ element: 'Mn', oxidationState: null, occupancy: 1 }],
    },
    {
      label: 'O1',
      position: [0.3, 0.9, 0.4],
      species: [{ element: 'O', oxidationState: null, occupancy: 1 }],
    },
  ],
};
