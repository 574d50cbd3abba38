import type { Lattice, Vector3 } from './crystal.js';
import { toCartesian } from './lattice.js';
import { add, dot, norm, scale, subtract } from './vector.js';

/** Steps after which rounding, not the cell, keeps the reduction going. */
const maximumSteps = 10_000;

/**
 * The vectors whose bisecting planes bound the region nearer to the origin than to any other lattice point
 * (one of each opposite pair). Selling's reduction makes the four vectors a, b, c, -(a+b+c) pairwise obtuse;
 * the sums of their proper subsets are then the seven wanted (Conway and Sloane, Proc. R. Soc. A 436 (1992)
 * 55, doi 10.1098/rspa.1992.0004).
 */
function voronoiVectors(lattice: Lattice): readonly Vector3[] {
  const [a, b, c] = lattice.matrix;
  let base: [Vector3, Vector3, Vector3, Vector3] = [a, b, c, scale(add(add(a, b), c), -1)];
  const negligible = 1e-10 * Math.min(dot(a, a), dot(b, b), dot(c, c));
  const pairs = [
    [0, 1, 2, 3],
    [0, 2, 1, 3],
    [0, 3, 1, 2],
    [1, 2, 0, 3],
    [1, 3, 0, 2],
    [2, 3, 0, 1],
  ] as const;
  for (let step = 0; step < maximumSteps; step++) {
    const acute = pairs.find(([i, j]) => dot(base[i], base[j]) > negligible);
    if (acute === undefined) break;
    const [i, j, k, l] = acute;
    const next: [Vector3, Vector3, Vector3, Vector3] = [...base];
    next[i] = scale(base[i], -1);
    next[j] = base[j];
    next[k] = add(base[k], base[i]);
    next[l] = add(base[l], base[i]);
    base = next;
  }
  const [p, q, r, s] = base;
  return [p, q, r, s, add(p, q), add(p, r), add(p, s)];
}

const cache = new WeakMap<Lattice, readonly Vector3[]>();

/**
 * The shortest cartesian vector (angstrom) from one fractional position to any periodic image of another.
 * Exact for every cell, however skewed.
 */
export function minimumImageVector(lattice: Lattice, from: Vector3, to: Vector3): Vector3 {
  let vectors = cache.get(lattice);
  if (vectors === undefined) {
    vectors = voronoiVectors(lattice);
    cache.set(lattice, vectors);
  }
  const difference = subtract(to, from);
  let shortest = toCartesian(lattice, [
    difference[0] - Math.round(difference[0]),
    difference[1] - Math.round(difference[1]),
    difference[2] - Math.round(difference[2]),
  ]);
  // A vector that none of these shortens lies in the region around the origin, so it is the shortest.
  for (let step = 0, improved = true; improved && step < maximumSteps; step++) {
    improved = false;
    for (const vector of vectors) {
      const times = Math.round(dot(shortest, vector) / dot(vector, vector));
      if (times !== 0) {
        const candidate = subtract(shortest, scale(vector, times));
        if (dot(candidate, candidate) < dot(shortest, shortest)) {
          shortest = candidate;
          improved = true;
        }
      }
    }
  }
  return shortest;
}

/** Distance (angstrom) from a fractional position to the nearest periodic image of another. */
export const minimumImageDistance = (lattice: Lattice, from: Vector3, to: Vector3): number =>
  norm(minimumImageVector(lattice, from, to));
