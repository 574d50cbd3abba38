import { applyOperation, type SymmetryOperation, toCartesian, type Vector3 } from '@interphase/core';
import type { Grid } from './grid.js';
import type { Source } from './source.js';

/** Atoms may miss the image of another by so much (angstrom): the energies then differ by less than 0.1 meV. */
const EXACT = 2e-5;
/** Two numbers of grid steps count as equal within this. */
const WHOLE = 1e-4;

/** Those operations that map every source onto a source of its kind, to the precision that energies need. */
export function exactOperations(
  grid: Grid,
  sources: readonly Source[],
  operations: readonly SymmetryOperation[],
): SymmetryOperation[] {
  const drawers = drawersOf(sources);
  return operations.filter((operation) =>
    sources.every(({ position, energy }) => {
      const image = applyOperation(operation, position);
      return drawers
        .near(image[0])
        .some((other) => other.energy === energy && distance(grid, other.position, image) < EXACT);
    }),
  );
}

const DRAWERS = 64;

/** Sources by their first coordinate, so that an image is compared with a few of them only. */
function drawersOf(sources: readonly Source[]) {
  const drawers: Source[][] = Array.from({ length: DRAWERS }, () => []);
  const place = (x: number) => Math.floor((x - Math.floor(x)) * DRAWERS) % DRAWERS;
  for (const source of sources) {
    const at = place(source.position[0]);
    // An image may fall just across the border of two drawers.
    for (const drawer of [at - 1, at, at + 1]) drawers[(drawer + DRAWERS) % DRAWERS]?.push(source);
  }
  return { near: (x: number): readonly Source[] => drawers[place(x)] ?? [] };
}

function distance({ lattice }: Grid, a: Vector3, b: Vector3): number {
  const [x, y, z]: Vector3 = [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
  return Math.hypot(...toCartesian(lattice, [x - Math.round(x), y - Math.round(y), z - Math.round(z)]));
}

/** The voxels of a grid of which none is the image of another. */
export interface DistinctVoxels {
  /** For every voxel the distinct one that it is an image of, which comes before it; null when all are distinct. */
  readonly original: Int32Array | null;
  /** By row along c, the first and the last distinct voxel's place in it; -1 and -2 where there is none. */
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** Which voxels need their energy computed, under those operations that map the grid onto itself. */
export function distinctVoxels(grid: Grid, operations: readonly SymmetryOperation[]): DistinctVoxels {
  const [na, nb, nc] = grid.shape;
  const walks = operations.flatMap((operation) => walkOf(grid, operation) ?? []);
  const first = new Int32Array(na * nb).fill(-1);
  const last = new Int32Array(na * nb).fill(-2);
  // The identity is one of them.
  if (walks.length < 2) {
    first.fill(0);
    last.fill(nc - 1);
    return { original: null, first, last };
  }
  const original = new Int32Array(grid.size).fill(-1);
  let voxel = 0;
  for (let i = 0; i < na; i++) {
    for (let j = 0; j < nb; j++) {
      const row = i * nb + j;
      for (let k = 0; k < nc; k++, voxel++) {
        if (original[voxel] !== -1) continue;
        if (first[row] === -1) first[row] = k;
        last[row] = k;
        for (let n = 0; n < walks.length; n++) {
          const { a, b, c } = walks[n]!;
          // Places of the three axes, each within the axis, so that subtractions do for the remainder.
          let x = a[i]! + a[na + j]! + a[na + nb + k]!;
          let y = b[i]! + b[na + j]! + b[na + nb + k]!;
          let z = c[i]! + c[na + j]! + c[na + nb + k]!;
          while (x >= na) x -= na;
          while (y >= nb) y -= nb;
          while (z >= nc) z -= nc;
          original[(x * nb + y) * nc + z] = voxel;
        }
        original[voxel] = voxel;
      }
    }
  }
  return { original, first, last };
}

/**
 * Where an operation takes the voxels: for each axis of the image what i, j and k contribute to the place on it, one
 * after the other.
 */
interface Walk {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly c: Int32Array;
}

/** An operation on the voxels; null where it takes them between others. */
function walkOf({ shape }: Grid, { rotation, translation }: SymmetryOperation): Walk | null {
  const along = (axis: 0 | 1 | 2): Int32Array | null => {
    const points = shape[axis];
    const shift = translation[axis] * points;
    if (Math.abs(shift - Math.round(shift)) > WHOLE) return null;
    const contributions = new Int32Array(shape[0] + shape[1] + shape[2]);
    let at = 0;
    for (const from of AXES) {
      const step = (rotation[axis][from] * points) / shape[from];
      if (!Number.isInteger(step)) return null;
      const forward = modulo(step, points);
      let place = modulo(from === 0 ? Math.round(shift) : 0, points);
      for (let n = 0; n < shape[from]; n++) {
        contributions[at++] = place;
        place += forward;
        if (place >= points) place -= points;
      }
    }
    return contributions;
  };
  const [a, b, c] = [along(0), along(1), along(2)];
  return a && b && c && { a, b, c };
}

const AXES = [0, 1, 2] as const;

/** Copies the values of the distinct voxels to their images. */
export function spread(values: Float64Array, { original }: DistinctVoxels): void {
  if (!original) return;
  for (let voxel = 0; voxel < values.length; voxel++) values[voxel] = values[original[voxel]!]!;
}

const modulo = (i: number, n: number): number => {
  const rest = i % n;
  return rest < 0 ? rest + n : rest;
};
