import type { Shell } from './intensities.js';
import type { IndexMatrix } from './lattice-symmetry.js';
import type { Reflections } from './structure-factors.js';

/** Squared structure factors of equivalent reflections may differ by this share: positions are rounded. */
const SAME_SQUARE = 0.01;
/** A family below this share of its peak is extinct up to rounding and not named. */
const EXTINCT = 1e-5;

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
 * Parts the reflections of one shell into families, the strongest first.
 * @param order of the reflections by spacing
 * @param squares |F|² in that order
 */
export function findFamilies(
  { h, k, l }: Reflections,
  order: Uint32Array,
  squares: Float64Array,
  { from, to }: Shell,
  symmetries: readonly IndexMatrix[],
): Family[] {
  if (to - from === 1)
    return [{ hkl: named(h[order[from]!]!, k[order[from]!]!, l[order[from]!]!), multiplicity: 2 }];
  let total = 0;
  for (let n = from; n < to; n++) total += squares[n]!;
  const done = new Uint8Array(to - from);
  const families: { family: Family; strength: number }[] = [];
  for (let start = from; start < to; start++) {
    if (done[start - from]) continue;
    const square = squares[start]!;
    const [hs, ks, ls] = [h[order[start]!]!, k[order[start]!]!, l[order[start]!]!];
    let best = named(hs, ks, ls);
    let count = 1;
    let strength = square;
    for (let other = start + 1; other < to; other++) {
      if (done[other - from]) continue;
      if (Math.abs(squares[other]! - square) > SAME_SQUARE * Math.max(square, squares[other]!)) continue;
      const index = order[other]!;
      const [ho, ko, lo] = [h[index]!, k[index]!, l[index]!];
      if (!symmetries.some((matrix) => joins(matrix, hs, ks, ls, ho, ko, lo))) continue;
      done[other - from] = 1;
      count++;
      strength += squares[other]!;
      best = nicest(best, named(ho, ko, lo));
    }
    if (strength > EXTINCT * total) {
      families.push({ family: { hkl: best, multiplicity: 2 * count }, strength });
    }
  }
  return families.sort((a, b) => b.strength - a.strength).map(({ family }) => family);
}

/** Whether the matrix takes (h k l) to (x y z) or its Friedel mate. */
function joins(
  matrix: IndexMatrix,
  h: number,
  k: number,
  l: number,
  x: number,
  y: number,
  z: number,
): boolean {
  const [p, q, r] = matrix;
  const u = p[0] * h + p[1] * k + p[2] * l;
  if (u !== x && u !== -x) return false;
  const v = q[0] * h + q[1] * k + q[2] * l;
  if (v !== y && v !== -y) return false;
  const w = r[0] * h + r[1] * k + r[2] * l;
  return (u === x && v === y && w === z) || (u === -x && v === -y && w === -z);
}

/** A reflection or its Friedel mate, whichever people would name. */
function named(h: number, k: number, l: number): MillerIndices {
  const minuses = +(h < 0) + +(k < 0) + +(l < 0);
  const mate = +(h > 0) + +(k > 0) + +(l > 0);
  const kept = minuses < mate || (minuses === mate && (l > 0 || (l === 0 && h > 0)));
  // 0 minus a number, as -0 would be shown as such.
  return kept ? [h, k, l] : [0 - h, 0 - k, 0 - l];
}

/** The one that people would name: few minus signs, none before l, then large first indices. */
function nicest(one: MillerIndices, other: MillerIndices): MillerIndices {
  const difference =
    minusesOf(other) - minusesOf(one) ||
    +(other[2] < 0) - +(one[2] < 0) ||
    one[0] - other[0] ||
    one[1] - other[1] ||
    one[2] - other[2];
  return difference >= 0 ? one : other;
}

const minusesOf = (hkl: MillerIndices): number => +(hkl[0] < 0) + +(hkl[1] < 0) + +(hkl[2] < 0);
