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

/** An operation in steps of the grid: rows of the matrix, then the translation. */
type GridOperation = readonly [Vector3, Vector3, Vector3, Vector3];

const IDENTITY = '1,0,0,0,1,0,0,0,1,0,0,0';

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
  const onGrid = operations
    .flatMap((operation): GridOperation[] => gridOperation(grid, operation) ?? [])
    .filter((operation) => operation.flat().join() !== IDENTITY);
  const first = new Int32Array(na * nb).fill(-1);
  const last = new Int32Array(na * nb).fill(-2);
  if (onGrid.length === 0) {
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
        for (const [a, b, c, t] of onGrid) {
          const x = modulo(a[0] * i + a[1] * j + a[2] * k + t[0], na);
          const y = modulo(b[0] * i + b[1] * j + b[2] * k + t[1], nb);
          const z = modulo(c[0] * i + c[1] * j + c[2] * k + t[2], nc);
          original[(x * nb + y) * nc + z] = voxel;
        }
        original[voxel] = voxel;
      }
    }
  }
  return { original, first, last };
}

/** Copies the values of the distinct voxels to their images. */
export function spread(values: Float64Array, { original }: DistinctVoxels): void {
  if (!original) return;
  for (let voxel = 0; voxel < values.length; voxel++) values[voxel] = values[original[voxel]!]!;
}

/** In a list, so that what does not fit the grid falls out. */
function gridOperation(
  { shape }: Grid,
  { rotation, translation }: SymmetryOperation,
): [GridOperation] | null {
  const step = (i: 0 | 1 | 2, j: 0 | 1 | 2) => (rotation[i][j] * shape[i]) / shape[j] + 0;
  const row = (i: 0 | 1 | 2): Vector3 => [step(i, 0), step(i, 1), step(i, 2)];
  const shift: Vector3 = [translation[0] * shape[0], translation[1] * shape[1], translation[2] * shape[2]];
  const [a, b, c] = [row(0), row(1), row(2)];
  // Adding 0 makes a zero of every -0.
  const whole = (x: number, n: number) => modulo(Math.round(x), n) + 0;
  if ([...a, ...b, ...c].some((x) => !Number.isInteger(x))) return null;
  if (shift.some((x) => Math.abs(x - Math.round(x)) > WHOLE)) return null;
  return [[a, b, c, [whole(shift[0], shape[0]), whole(shift[1], shape[1]), whole(shift[2], shape[2])]]];
}

const modulo = (i: number, n: number): number => {
  const rest = i % n;
  return rest < 0 ? rest + n : rest;
};
