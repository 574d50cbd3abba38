import { type Crystal, type Lattice, planeSpacings, type Vector3 } from '@interphase/core';
import type { Pace } from '../engine/pace.js';

/** Sites nearer to each other, angstrom, are alternatives for one atom: no two nuclei come so close. */
const NEAREST = 0.5;

/** Pairs of atoms counted by distance. */
export interface PairHistogram {
  /** Elements in order of first appearance, with the number of their atoms in the cell. */
  readonly elements: readonly string[];
  readonly atoms: Float64Array;
  /** Width of a bin, angstrom; bin n is centred at n times it. */
  readonly width: number;
  /**
   * For elements a <= b (index `pairIndex`): Σ 1/r over the ordered pairs of an a and a b, 1/angstrom. Every pair is
   * spread over three bins so that its mean is kept and its variance is a quarter of a squared width, always.
   */
  readonly bins: readonly Float64Array[];
  /** Pairs of sites that were left out as alternatives for one atom. */
  readonly alternatives: number;
}

/** Where the pair of elements a and b stands in a list of all pairs of `count` elements. */
export function pairIndex(a: number, b: number, count: number): number {
  const [low, high] = a < b ? [a, b] : [b, a];
  return low * count - (low * (low - 1)) / 2 + (high - low);
}

/** Counts all pairs up to `reach` (angstrom), partly filled sites by the share that is filled. */
export function countPairs(crystal: Crystal, width: number, reach: number, pace: Pace): PairHistogram {
  const { lattice, sites } = crystal;
  const elements = [...new Set(sites.flatMap(({ species }) => species.map(({ element }) => element)))];
  const atoms = new Float64Array(elements.length);
  const contents = sites.map(({ species }) =>
    species.map(({ element, occupancy }) => {
      const index = elements.indexOf(element);
      atoms[index]! += occupancy;
      return { index, occupancy };
    }),
  );
  const pairs = (elements.length * (elements.length + 1)) / 2;
  const length = Math.ceil(reach / width) + 2;
  const bins = Array.from({ length: pairs }, () => new Float64Array(length));
  const scratch = new Float64Array(length);
  let alternatives = 0;
  sites.forEach((one, i) => {
    pace(i / sites.length);
    for (let j = i; j < sites.length; j++) {
      const other = sites[j]!;
      const touched = contents[i]!.length * contents[j]!.length > 1 ? scratch.fill(0) : null;
      const first = contents[i]![0]!;
      const second = contents[j]![0]!;
      const simple = touched === null && first !== undefined && second !== undefined;
      const target = simple ? bins[pairIndex(first.index, second.index, elements.length)]! : scratch;
      const weight = simple
        ? first.occupancy * second.occupancy * orderings(i === j, first.index === second.index)
        : 1;
      alternatives += depositImages(
        lattice,
        one.position,
        other.position,
        i === j,
        reach,
        width,
        target,
        weight,
      );
      if (simple) continue;
      for (const a of contents[i]!) {
        for (const b of contents[j]!) {
          // Of a site and its own images, (a, b) and (b, a) are both met, and only one is kept.
          if (i === j && a.index > b.index) continue;
          const into = bins[pairIndex(a.index, b.index, elements.length)]!;
          const factor = a.occupancy * b.occupancy * orderings(i === j, a.index === b.index);
          for (let n = 0; n < length; n++) into[n]! += factor * scratch[n]!;
        }
      }
    }
  });
  return { elements, atoms, width, bins, alternatives };
}

/** How many ordered pairs one pair of sites stands for: of like atoms both count, unless both are met anyway. */
const orderings = (sameSite: boolean, sameElement: boolean): number => (!sameSite && sameElement ? 2 : 1);

/** Adds weight/r for every image of one place around another; returns how many were too near. */
function depositImages(
  lattice: Lattice,
  from: Vector3,
  to: Vector3,
  same: boolean,
  reach: number,
  width: number,
  target: Float64Array,
  weight: number,
): number {
  const [[ax], [bx, by], [cx, cy, cz]] = lattice.matrix;
  const spacings = planeSpacings(lattice);
  const [u, v, w] = [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
  const squaredReach = reach * reach;
  const squaredC = cx * cx + cy * cy + cz * cz;
  let tooNear = 0;
  for (let i = Math.ceil(-reach / spacings[0] - u); i <= reach / spacings[0] - u; i++) {
    for (let j = Math.ceil(-reach / spacings[1] - v); j <= reach / spacings[1] - v; j++) {
      // The images along c lie on a line, of which the sphere cuts out a range.
      const x = (u + i) * ax + (v + j) * bx;
      const y = (v + j) * by;
      const along = x * cx + y * cy;
      const discriminant = along * along - squaredC * (x * x + y * y - squaredReach);
      if (discriminant < 0) continue;
      const root = Math.sqrt(discriminant);
      const last = (-along + root) / squaredC - w;
      for (let k = Math.ceil((-along - root) / squaredC - w); k <= last; k++) {
        const t = w + k;
        const r = Math.sqrt(x * x + y * y + t * (2 * along + t * squaredC));
        if (r < NEAREST) {
          if (!(same && i === 0 && j === 0 && k === 0)) tooNear++;
          continue;
        }
        const place = r / width;
        const bin = Math.round(place);
        const offset = place - bin;
        const value = weight / r;
        target[bin - 1]! += value * 0.5 * (0.5 - offset) ** 2;
        target[bin]! += value * (0.75 - offset * offset);
        target[bin + 1]! += value * 0.5 * (0.5 + offset) ** 2;
      }
    }
  }
  return tooNear;
}
