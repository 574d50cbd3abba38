import { type CellShift, packShift } from './cell-shift.js';

/** Faces, edges and corners of a voxel. */
export const NEIGHBOURS = 26;

const STEPS: readonly (readonly [number, number, number])[] = [-1, 0, 1].flatMap((i) =>
  [-1, 0, 1].flatMap((j) =>
    [-1, 0, 1].filter((k) => i !== 0 || j !== 0 || k !== 0).map((k) => [i, j, k] as const),
  ),
);

/** The six neighbours across a face. */
export const FACES: readonly number[] = STEPS.flatMap(([i, j, k], n) =>
  Math.abs(i) + Math.abs(j) + Math.abs(k) === 1 ? [n] : [],
);

/**
 * By which faces (bit f for FACES[f]) are joined to a voxel: the neighbours across an edge or a corner that
 * touch none of them. The others are joined to one of those faces already, by the same translation.
 */
export const uncovered: readonly (readonly number[])[] = Array.from(
  { length: 1 << FACES.length },
  (_, joined) =>
    STEPS.flatMap((step, n) => {
      const touched = FACES.some((face, f) => {
        const across = STEPS[face]!;
        return (
          (joined >> f) % 2 === 1 && step.every((along, axis) => across[axis] === 0 || across[axis] === along)
        );
      });
      return touched || FACES.includes(n) ? [] : [n];
    }),
);

/**
 * The 26 neighbours of a voxel on a periodic grid. `visit` fills the two lists in place, which keeps the inner loops
 * of the searches free of allocations.
 */
export class Neighbourhood {
  /** Grid steps to each neighbour; entry n and entry 25 - n are opposite. */
  static readonly steps = STEPS;
  /** Index of each neighbour. */
  readonly index = new Int32Array(NEIGHBOURS);
  /** The cell each neighbour lies in, seen from the voxel's own cell. */
  readonly shift: Float64Array = new Float64Array(NEIGHBOURS);
  private readonly inner: Int32Array;
  private shifted = false;
  /** The voxel entered when all its neighbours lie in its own cell, else -1. */
  private inside = -1;

  constructor(private readonly shape: readonly [number, number, number]) {
    const [, nb, nc] = shape;
    this.inner = Int32Array.from(STEPS, ([i, j, k]) => (i * nb + j) * nc + k);
  }

  /** Fills `index` and `shift` for the voxel `at`. */
  visit(at: number): void {
    if (this.enter(at)) return;
    for (let n = 0; n < NEIGHBOURS; n++) this.index[n] = at + this.inner[n]!;
    if (this.shifted) this.shift.fill(0);
    this.shifted = false;
  }

  /** The index of one neighbour of the voxel that `enter` was last called for. */
  indexOf(n: number): number {
    return this.inside < 0 ? this.index[n]! : this.inside + this.inner[n]!;
  }

  /** The cell of one neighbour of the voxel that `enter` was last called for. */
  shiftOf(n: number): CellShift {
    return this.inside < 0 ? this.shift[n]! : 0;
  }

  /** Goes to the voxel `at`; fills the lists and returns true only where a neighbour lies in another cell. */
  enter(at: number): boolean {
    const [na, nb, nc] = this.shape;
    const k = at % nc;
    const rows = (at - k) / nc;
    const j = rows % nb;
    const i = (rows - j) / nb;
    if (i > 0 && i < na - 1 && j > 0 && j < nb - 1 && k > 0 && k < nc - 1) {
      this.inside = at;
      return false;
    }
    this.inside = -1;
    this.shifted = true;
    let n = 0;
    for (let si = -1; si <= 1; si++) {
      const ci = crossing(i + si, na);
      const plane = (i + si - ci * na) * nb;
      for (let sj = -1; sj <= 1; sj++) {
        const cj = crossing(j + sj, nb);
        const row = (plane + j + sj - cj * nb) * nc;
        for (let sk = -1; sk <= 1; sk++) {
          if (si === 0 && sj === 0 && sk === 0) continue;
          const ck = crossing(k + sk, nc);
          this.index[n] = row + k + sk - ck * nc;
          this.shift[n] = packShift(ci, cj, ck);
          n++;
        }
      }
    }
    return true;
  }
}

/** -1, 0 or 1: into which cell a coordinate one step off the grid falls. */
function crossing(coordinate: number, points: number): CellShift {
  if (coordinate < 0) return -1;
  return coordinate >= points ? 1 : 0;
}
