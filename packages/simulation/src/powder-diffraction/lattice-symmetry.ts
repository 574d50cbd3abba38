import { dot, type Lattice, type Vector3 } from '@interphase/core';

/** Rows of whole numbers that take Miller indices to equivalent ones: h' = matrix h. */
export type IndexMatrix = readonly [Vector3, Vector3, Vector3];

/** Lengths and scalar products that agree to this share count as equal. */
const EQUAL = 1e-5;
/** Largest coefficient of a lattice vector that may be an image of an edge; enough for any cell not far from reduced. */
const FARTHEST = 2;

/**
 * The symmetries of a lattice as they act on Miller indices, of every pair of opposite ones one: at most 24. Each
 * takes the edges of the cell to lattice vectors of the same lengths and angles.
 */
export function latticeSymmetries({ matrix }: Lattice): IndexMatrix[] {
  const edges = matrix;
  const metric = edges.map((edge) => edges.map((other) => dot(edge, other)));
  const images = edges.map((_, axis) => vectorsOfLength(matrix, metric[axis]![axis]!));
  const tolerance = (i: number, j: number) => EQUAL * Math.sqrt(metric[i]![i]! * metric[j]![j]!);
  const fits = (i: number, j: number, a: Image, b: Image) =>
    Math.abs(dot(a.vector, b.vector) - metric[i]![j]!) <= tolerance(i, j);
  const found: IndexMatrix[] = [];
  for (const a of images[0]!) {
    // The opposite matrix has the opposite image of the first edge.
    const first = a.indices.find((index) => index !== 0) ?? 0;
    if (first < 0) continue;
    for (const b of images[1]!) {
      if (!fits(0, 1, a, b)) continue;
      for (const c of images[2]!) {
        if (fits(0, 2, a, c) && fits(1, 2, b, c)) found.push([a.indices, b.indices, c.indices]);
      }
    }
  }
  return found;
}

interface Image {
  readonly indices: Vector3;
  readonly vector: Vector3;
}

function vectorsOfLength([a, b, c]: Lattice['matrix'], square: number): Image[] {
  const found: Image[] = [];
  for (let i = -FARTHEST; i <= FARTHEST; i++) {
    for (let j = -FARTHEST; j <= FARTHEST; j++) {
      for (let k = -FARTHEST; k <= FARTHEST; k++) {
        const vector: Vector3 = [
          i * a[0] + j * b[0] + k * c[0],
          i * a[1] + j * b[1] + k * c[1],
          i * a[2] + j * b[2] + k * c[2],
        ];
        if (Math.abs(dot(vector, vector) - square) <= EQUAL * square) {
          found.push({ indices: [i, j, k], vector });
        }
      }
    }
  }
  return found;
}
