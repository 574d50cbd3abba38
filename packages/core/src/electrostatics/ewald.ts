import { COULOMB } from '../constants/constants.js';
import type { Lattice, Vector3 } from '../crystal/crystal.js';
import { toCartesian } from '../crystal/lattice.js';
import { erfc } from './erfc.js';
import { cellsWithin, type Splitting, splittingFor } from './splitting.js';

/**
 * How unit charges on fractional positions act on each other in the periodic crystal (Ewald, Ann. Phys. 369
 * (1921) 253, doi 10.1002/andp.19213690304; conducting surroundings, a uniform background where the charges do
 * not add up to 0). With charges q the energy of the cell is half the sum of q_i q_j J_ij.
 * @returns J in eV per squared elementary charge, symmetric, row after row; the diagonal holds a charge's
 * energy with its own images. Two positions that coincide count as one: an entry without their mutual repulsion
 */
export function ewaldMatrix(lattice: Lattice, positions: readonly Vector3[], alpha?: number): Float64Array {
  const size = positions.length;
  const matrix = new Float64Array(size * size);
  const splitting = splittingFor(lattice, alpha);
  addWaves(matrix, lattice, positions, splitting);
  const direct = directSum(lattice, splitting);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      const [p, q] = [positions[i]!, positions[j]!];
      const term = direct(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
      matrix[i * size + j]! += term;
      matrix[j * size + i] = matrix[i * size + j]!;
    }
  }
  return matrix;
}

/**
 * The same for unit charges at one difference of fractional positions, eV: where the charges are many but their
 * differences few, as on the sites of a network.
 */
export function ewaldPotential(lattice: Lattice, alpha?: number): (difference: Vector3) => number {
  const splitting = splittingFor(lattice, alpha);
  const direct = directSum(lattice, splitting);
  return (difference) => {
    const [x, y, z] = toCartesian(lattice, difference);
    let sum = direct(difference[0], difference[1], difference[2]);
    for (const { vector, weight } of splitting.waves) {
      sum += weight * Math.cos(vector[0] * x + vector[1] * y + vector[2] * z);
    }
    return sum;
  };
}

/**
 * Electrostatic energy of a cell of point charges, eV.
 * @param charges elementary charges, one for each position
 */
export function ewaldEnergy(
  lattice: Lattice,
  positions: readonly Vector3[],
  charges: ArrayLike<number>,
  alpha?: number,
): number {
  const matrix = ewaldMatrix(lattice, positions, alpha);
  const size = positions.length;
  let energy = 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) energy += 0.5 * charges[i]! * charges[j]! * matrix[i * size + j]!;
  }
  return energy;
}

function addWaves(
  matrix: Float64Array,
  lattice: Lattice,
  positions: readonly Vector3[],
  { waves }: Splitting,
): void {
  const size = positions.length;
  const points = positions.map((position) => toCartesian(lattice, position));
  const cosines = new Float64Array(size);
  const sines = new Float64Array(size);
  for (const { vector, weight } of waves) {
    points.forEach((point, i) => {
      const phase = vector[0] * point[0] + vector[1] * point[1] + vector[2] * point[2];
      cosines[i] = Math.cos(phase);
      sines[i] = Math.sin(phase);
    });
    for (let i = 0; i < size; i++) {
      const [c, s] = [weight * cosines[i]!, weight * sines[i]!];
      for (let j = 0, at = i * size; j <= i; j++, at++) matrix[at]! += c * cosines[j]! + s * sines[j]!;
    }
  }
}

/** Sum of erfc(alpha r) / r (eV) over every image of a fractional difference, with the uniform background. */
function directSum(
  lattice: Lattice,
  { alpha, cutoff }: Splitting,
): (x: number, y: number, z: number) => number {
  const [[ax], [bx, by], [cx, cy, cz]] = lattice.matrix;
  const [ra, rb, rc] = cellsWithin(lattice, cutoff);
  const furthest = cutoff * cutoff;
  const background = Math.PI / (lattice.volume * alpha ** 2);
  return (x, y, z) => {
    let sum = -background;
    for (let k = Math.ceil(-rc - z); k <= rc - z; k++) {
      for (let j = Math.ceil(-rb - y); j <= rb - y; j++) {
        for (let i = Math.ceil(-ra - x); i <= ra - x; i++) {
          const [u, v, w] = [x + i, y + j, z + k];
          const [dx, dy, dz] = [u * ax + v * bx + w * cx, v * by + w * cy, w * cz];
          const squared = dx * dx + dy * dy + dz * dz;
          if (squared > furthest) continue;
          if (squared < 1e-12) {
            // The waves hold a charge's own screening charge as well: erf(alpha r) / r at r = 0.
            sum -= (2 * alpha) / Math.sqrt(Math.PI);
            continue;
          }
          const distance = Math.sqrt(squared);
          sum += erfc(alpha * distance) / distance;
        }
      }
    }
    return COULOMB * sum;
  };
}
