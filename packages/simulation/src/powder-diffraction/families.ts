import type { Shell } from './intensities.js';
import type { IndexMatrix } from './lattice-symmetry.js';
import type { Reflections } from './structure-factors.js';

/** Squared structure factors of equivalent reflections may differ by this share: positions are rounded. */
const SAME_SQUARE = 0.01;
/** A family below this share of its peak is extinct up to rounding and not named. */
const EXTINCT = 1e-5;
/** A hair more than members of a family may differ in strength. */
const SLACK = 1.05;

/** Miller indices. */
export type MillerIndices = readonly [h: number, k: number, l: number];

/** Equivalent reflections: those that a symmetry of the lattice joins and that are equally strong. */
export interface Family {
  /** Indices of one of them. */
  readonly hkl: MillerIndices;
  /** How many there are, Friedel mates counted. */
  readonly multiplicity: number;
}

/**
 * Parts the reflections of a shell into families, the strongest first.
 * @param order of the reflections by spacing
 * @param squares |F|² in that order
 */
export function familyFinder(
  { h, k, l }: Reflections,
  order: Uint32Array,
  squares: Float64Array,
  symmetries: readonly IndexMatrix[],
): (shell: Shell) => Family[] {
  const factors = imageFactors(symmetries);
  const images = new Float64Array(symmetries.length);
  const done = new Uint8Array(order.length);
  return ({ from, to }) => {
    let total = 0;
    for (let n = from; n < to; n++) total += squares[n]!;
    const families: { family: Family; strength: number }[] = [];
    for (let start = from; start < to; start++) {
      if (done[start]) continue;
      const square = squares[start]!;
      // Not even with all that may be equivalent would it count.
      if (square * images.length * SLACK <= EXTINCT * total) continue;
      const first = order[start]!;
      const [hs, ks, ls] = [h[first]!, k[first]!, l[first]!];
      for (let n = 0; n < images.length; n++) {
        images[n] = Math.abs(hs * factors[3 * n]! + ks * factors[3 * n + 1]! + ls * factors[3 * n + 2]!);
      }
      let nicest = Number.NEGATIVE_INFINITY;
      let count = 0;
      let strength = 0;
      for (let other = start; other < to; other++) {
        const one = squares[other]!;
        if (done[other] || Math.abs(one - square) > SAME_SQUARE * Math.max(square, one)) continue;
        const index = order[other]!;
        const [ho, ko, lo] = [h[index]!, k[index]!, l[index]!];
        const key = keyOf(ho, ko, lo);
        // A typed array's own search costs several times as much for so few.
        let image = 0;
        while (image < images.length && images[image] !== key) image++;
        if (image === images.length) continue;
        done[other] = 1;
        count++;
        strength += one;
        nicest = Math.max(nicest, niceness(ho, ko, lo), niceness(-ho, -ko, -lo));
      }
      if (strength > EXTINCT * total) {
        families.push({ family: { hkl: indicesOf(nicest), multiplicity: 2 * count }, strength });
      }
    }
    return families.sort((a, b) => b.strength - a.strength).map(({ family }) => family);
  };
}

/** Room for an index of either sign; a million reflections have far smaller ones. */
const BASE = 2 ** 16;

/** One number for a reflection and its Friedel mate. */
const keyOf = (h: number, k: number, l: number): number => Math.abs((h * BASE + k) * BASE + l);

/**
 * A key is linear in the indices but for its sign, so that of an image is as good as three products; these are the factors,
 * three for each symmetry.
 */
function imageFactors(symmetries: readonly IndexMatrix[]): Float64Array {
  const factor = ([p, q, r]: IndexMatrix, axis: 0 | 1 | 2) => (p[axis] * BASE + q[axis]) * BASE + r[axis];
  return Float64Array.from(
    symmetries.flatMap((matrix) => [factor(matrix, 0), factor(matrix, 1), factor(matrix, 2)]),
  );
}

/** The largest for what people would name: few minus signs, none before l, then large first indices. */
function niceness(h: number, k: number, l: number): number {
  const minuses = +(h < 0) + +(k < 0) + +(l < 0);
  return (h * BASE + k) * BASE + l - (2 * minuses + +(l < 0)) * BASE ** 3;
}

/** The indices back from their niceness: each lies within half a base of zero. */
function indicesOf(nicest: number): MillerIndices {
  const digit = (value: number) => value - Math.round(value / BASE) * BASE;
  const l = digit(nicest);
  const rest = (nicest - l) / BASE;
  const k = digit(rest);
  // Adding 0 makes a zero of -0.
  return [digit((rest - k) / BASE) + 0, k + 0, l + 0];
}
