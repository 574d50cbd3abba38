import type { Grid } from './grid.js';

/** The most points along an axis that a drawing gets. */
const MOST = 48;
/** Largest value of a signed 16-bit integer. */
const TOP = 32767;

/** A map of the cell small enough to send and draw: its values in `unit` are offset + scale x value. */
export interface DrawableMap extends Record<string, unknown> {
  /** Points along a, b and c; periodic, faces are not repeated; c runs fastest. */
  readonly shape: readonly number[];
  /** Row vectors of the cell in angstrom. */
  readonly lattice: readonly (readonly number[])[];
  /** Signed 16-bit little-endian integers in base64. */
  readonly values: string;
  readonly scale: number;
  readonly offset: number;
  readonly unit: string;
}

/**
 * Values from zero up, cut off at `maximum` (in `unit`), beyond which nobody draws a surface, and thinned to at most 48
 * points an axis by linear interpolation.
 */
export function drawable(grid: Grid, heights: Float64Array, maximum: number, unit = 'eV'): DrawableMap {
  const shape: number[] = [...grid.shape];
  let values: Float64Array = heights.map((height) => Math.min(height, maximum));
  shape.forEach((points, axis) => {
    const wanted = Math.min(points, MOST);
    const inner = shape.slice(axis + 1).reduce((product, n) => product * n, 1);
    values = resample(values, points, wanted, inner);
    shape[axis] = wanted;
  });
  const bytes = Buffer.alloc(2 * values.length);
  values.forEach((value, index) => {
    bytes.writeInt16LE(Math.round((value / maximum) * TOP), 2 * index);
  });
  return {
    shape,
    lattice: grid.lattice.matrix,
    values: bytes.toString('base64'),
    scale: maximum / TOP,
    offset: 0,
    unit,
  };
}

/** Values at `wanted` evenly spread places of a periodic axis of `points`; `inner` values make up one of its points. */
function resample(values: Float64Array, points: number, wanted: number, inner: number): Float64Array {
  if (wanted === points) return values;
  const outer = values.length / (points * inner);
  const result = new Float64Array(outer * wanted * inner);
  for (let place = 0; place < wanted; place++) {
    const at = (place * points) / wanted;
    const below = Math.floor(at);
    const above = (below + 1) % points;
    const part = at - below;
    for (let block = 0; block < outer; block++) {
      for (let k = 0; k < inner; k++) {
        // Both points lie on this block's axis, so the reads are in bounds.
        const low = values[(block * points + below) * inner + k]!;
        const high = values[(block * points + above) * inner + k]!;
        result[(block * wanted + place) * inner + k] = low + part * (high - low);
      }
    }
  }
  return result;
}
