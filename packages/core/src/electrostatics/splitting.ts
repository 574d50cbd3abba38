import { COULOMB } from '../constants/constants.js';
import type { Lattice, Vector3 } from '../crystal/crystal.js';
import { planeSpacings } from '../crystal/lattice.js';
import { cross, dot, norm, scale } from '../crystal/vector.js';

/** How an Ewald sum is divided between direct and reciprocal space. */
export interface Splitting {
  /** Width parameter of the screening charges, 1/angstrom: erfc(alpha r) is summed directly. */
  readonly alpha: number;
  /** Direct cut-off, angstrom. */
  readonly cutoff: number;
  /** Wave vectors of one half of reciprocal space (1/angstrom, with 2 pi) and their weights, eV. */
  readonly waves: readonly { readonly vector: Vector3; readonly weight: number }[];
}

/** Terms beyond exp(-reach^2) are left out on both sides: about 1e-10 of the sum. */
const REACH = 4.8;
/** Direct pairs cost more than waves: the best width is this much above the even one. */
const LEAN = 1.8;

/**
 * The splitting whose two sums cost about the same for a pair of ions. The energy does not depend on alpha
 * (1/angstrom); another one moves work from one sum to the other.
 */
export function splittingFor(lattice: Lattice, alpha?: number): Splitting {
  const width = alpha ?? (LEAN * Math.sqrt(Math.PI)) / Math.cbrt(lattice.volume);
  return { alpha: width, cutoff: REACH / width, waves: wavesWithin(lattice, width) };
}

function wavesWithin({ matrix, volume }: Lattice, alpha: number): Splitting['waves'] {
  const [a, b, c] = matrix;
  const factor = (2 * Math.PI) / volume;
  const rows = [scale(cross(b, c), factor), scale(cross(c, a), factor), scale(cross(a, b), factor)] as const;
  const largest = 2 * REACH * alpha;
  // A wave vector's component along a lattice vector is 2 pi h, so no h beyond |k| a / (2 pi) can be within.
  const [hMax, kMax, lMax] = [a, b, c].map((vector) => Math.floor((largest * norm(vector)) / (2 * Math.PI)));
  const waves: { vector: Vector3; weight: number }[] = [];
  for (let h = 0; h <= (hMax ?? 0); h++) {
    for (let k = h === 0 ? 0 : -(kMax ?? 0); k <= (kMax ?? 0); k++) {
      for (let l = h === 0 && k === 0 ? 1 : -(lMax ?? 0); l <= (lMax ?? 0); l++) {
        const vector: Vector3 = [
          h * rows[0][0] + k * rows[1][0] + l * rows[2][0],
          h * rows[0][1] + k * rows[1][1] + l * rows[2][1],
          h * rows[0][2] + k * rows[1][2] + l * rows[2][2],
        ];
        const squared = dot(vector, vector);
        if (squared > largest * largest) continue;
        // Both k and -k: twice 4 pi / (V k^2) exp(-k^2 / 4 alpha^2).
        const weight = ((8 * Math.PI) / (volume * squared)) * Math.exp(-squared / (4 * alpha * alpha));
        waves.push({ vector, weight: COULOMB * weight });
      }
    }
  }
  return waves;
}

/** How many cells the direct sum looks along each axis: right for any cell shape. */
export const cellsWithin = (lattice: Lattice, cutoff: number): Vector3 => {
  const [a, b, c] = planeSpacings(lattice);
  return [cutoff / a + 1e-9, cutoff / b + 1e-9, cutoff / c + 1e-9];
};
