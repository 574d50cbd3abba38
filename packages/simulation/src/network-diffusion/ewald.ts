import { erfc, type Matrix3, type Vector3 } from '@interphase/core';
import { reciprocal, timesCell } from './repeated-network.js';

/** Terms smaller than about exp(-REACH^2) of the largest are left out: 1e-10. */
const REACH = 4.8;

/**
 * The potential 1/r of a unit charge with all its periodic images and a uniform background that makes the cell neutral
 * (Ewald 1921, 10.1002/andp.19213690304), in 1/angstrom, as a function of the cartesian vector (angstrom) from it. At
 * the charge itself: the potential of its images and the background alone.
 *
 * @param cell row vectors of the periodic cell, angstrom
 */
export function ewaldPotential(cell: Matrix3): (from: Vector3) => number {
  const inverse = reciprocal(cell);
  const volume = 1 / Math.abs(determinant(inverse));
  const alpha = Math.sqrt(Math.PI) / Math.cbrt(volume);
  const images = latticePoints(cell, inverse, REACH / alpha + longest(cell));
  // A wave and its opposite count together, so half of them suffice.
  const waves = latticePoints(inverse, cell, (alpha * REACH) / Math.PI)
    .filter(([x, y, z]) => x > 0 || (x === 0 && (y > 0 || (y === 0 && z > 0))))
    .map((vector) => {
      const g = timesCell(vector, inverse);
      const k2 = (2 * Math.PI) ** 2 * (g[0] ** 2 + g[1] ** 2 + g[2] ** 2);
      return { g, amplitude: ((8 * Math.PI) / volume / k2) * Math.exp(-k2 / (4 * alpha ** 2)) };
    });
  const shifts = images.map((image) => timesCell(image, cell));
  const background = Math.PI / (alpha ** 2 * volume);
  return (from) => {
    // Into the cell around the charge, where the list of images is complete.
    const [x, y, z] = nearOrigin(from, cell, inverse);
    let sum = -background;
    for (const [sx, sy, sz] of shifts) {
      const r = Math.hypot(x + sx, y + sy, z + sz);
      if (r < 1e-9) sum -= (2 * alpha) / Math.sqrt(Math.PI);
      else if (r * alpha < REACH) sum += erfc(alpha * r) / r;
    }
    for (const { g, amplitude } of waves) {
      sum += amplitude * Math.cos(2 * Math.PI * (g[0] * x + g[1] * y + g[2] * z));
    }
    return sum;
  };
}

/** Whole-number combinations of the vectors that are no longer than `radius`, the zero among them. */
function latticePoints(vectors: Matrix3, inverse: Matrix3, radius: number): Vector3[] {
  const most = inverse.map((row) => Math.floor(radius * Math.hypot(...row)));
  const points: Vector3[] = [];
  // Three rows.
  const [na, nb, nc] = [most[0]!, most[1]!, most[2]!];
  for (let x = -na; x <= na; x++) {
    for (let y = -nb; y <= nb; y++) {
      for (let z = -nc; z <= nc; z++) {
        if (Math.hypot(...timesCell([x, y, z], vectors)) <= radius) points.push([x, y, z]);
      }
    }
  }
  return points;
}

function nearOrigin(vector: Vector3, cell: Matrix3, inverse: Matrix3): Vector3 {
  const fraction = (row: Vector3) => {
    const f = vector[0] * row[0] + vector[1] * row[1] + vector[2] * row[2];
    return f - Math.round(f);
  };
  return timesCell([fraction(inverse[0]), fraction(inverse[1]), fraction(inverse[2])], cell);
}

/** No point of the cell around the origin lies farther from it. */
function longest(cell: Matrix3): number {
  return cell.reduce((sum, row) => sum + Math.hypot(...row) / 2, 0);
}

function determinant([a, b, c]: Matrix3): number {
  return (
    a[0] * (b[1] * c[2] - b[2] * c[1]) -
    a[1] * (b[0] * c[2] - b[2] * c[0]) +
    a[2] * (b[0] * c[1] - b[1] * c[0])
  );
}
