import { periodicBox } from '../force-field/periodic-box.js';
import type { Frame } from './read/frame.js';

/**
 * Follows atoms over the faces of the cell: each goes on from where it was by its shortest step in fractional
 * coordinates, so that no atom may go half a cell between two frames.
 */
export function unwrapper(): (frame: Frame) => Float64Array {
  let before: Float64Array | null = null;
  return ({ cell, positions, unwrapped }) => {
    if (unwrapped) return positions;
    const { inverse } = periodicBox(cell);
    const fractional = new Float64Array(positions.length);
    const out = new Float64Array(positions.length);
    for (let at = 0; at < positions.length; at += 3) {
      for (let axis = 0; axis < 3; axis++) {
        const value =
          positions[at]! * inverse[0][axis]! +
          positions[at + 1]! * inverse[1][axis]! +
          positions[at + 2]! * inverse[2][axis]!;
        fractional[at + axis] = before ? value - Math.round(value - before[at + axis]!) : value;
      }
      for (let axis = 0; axis < 3; axis++) {
        out[at + axis] =
          fractional[at]! * cell[0][axis]! +
          fractional[at + 1]! * cell[1][axis]! +
          fractional[at + 2]! * cell[2][axis]!;
      }
    }
    before = fractional;
    return out;
  };
}
