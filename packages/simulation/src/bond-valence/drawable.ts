import type { Grid } from './grid.js';

/** The most points along an axis that a drawing gets. */
const MOST = 48;
/** Largest value of a signed 16-bit integer. */
const TOP = 32767;

/** A landscape small enough to send and draw: energy in `unit` = offset + scale x value. */
export interface DrawableLandscape extends Record<string, unknown> {
  /** Points along a, b and c; periodic, faces are not repeated; c runs fastest. */
  readonly shape: readonly number[];
  /** Row vectors of the cell in angstrom. */
  readonly lattice: readonly (readonly number[])[];
  /** Signed 16-bit little-endian integers in base64. */
  readonly values: string;
  readonly scale: number;
  readonly offset: number;
  readonly unit: 'eV';
}

/**
 * Heights above the minimum, thinned to at most 48 points an axis by linear interpolation and cut off at `maximum`
 * (eV), beyond which nobody draws a surface.
 */
export function drawable(grid: Grid, heights: Float64Array, maximum: number): DrawableLandscape {
  const axes = grid.shape.map((points) => samples(points, Math.min(points, MOST)));
  const [alongA = [], alongB = [], alongC = []] = axes;
  const [, nb, nc] = grid.shape;
  const values = Buffer.alloc(2 * alongA.length * alongB.length * alongC.length);
  const height = (i: number, j: number, k: number) => Math.min(heights[(i * nb + j) * nc + k] ?? 0, maximum);
  let at = 0;
  for (const a of alongA) {
    for (const b of alongB) {
      for (const c of alongC) {
        let sum = 0;
        for (const [i, wa] of a) {
          for (const [j, wb] of b) {
            for (const [k, wc] of c) sum += wa * wb * wc * height(i, j, k);
          }
        }
        values.writeInt16LE(Math.round((sum / maximum) * TOP), at);
        at += 2;
      }
    }
  }
  return {
    shape: axes.map((axis) => axis.length),
    lattice: grid.lattice.matrix,
    values: values.toString('base64'),
    scale: maximum / TOP,
    offset: 0,
    unit: 'eV',
  };
}

/** For each of `wanted` evenly spread places on a periodic axis, the points next to it with their weights. */
function samples(points: number, wanted: number): (readonly [point: number, weight: number])[][] {
  return Array.from({ length: wanted }, (_, index) => {
    const place = (index * points) / wanted;
    const below = Math.floor(place);
    const part = place - below;
    if (part === 0) return [[below, 1]];
    return [
      [below, 1 - part],
      [(below + 1) % points, part],
    ];
  });
}
