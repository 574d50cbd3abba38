import { type Graph, NEIGHBOURS, REACH } from './graph.js';

/** Over this distance before the first atom left out messages fade, angstrom. */
const FADE = 0.3;

/** An atom near another: which of the graph's it is, and how far away, angstrom. */
export interface Near {
  readonly atom: number;
  readonly distance: number;
}

/**
 * Each atom's nearest others, as arrays of a graph.
 * @param near of every atom those around it, nearest first
 */
export function linksOf(
  near: readonly (readonly Near[])[],
): Pick<Graph, 'neighbours' | 'distances' | 'strengths'> {
  const neighbours = new Int32Array(near.length * NEIGHBOURS);
  const distances = new Float32Array(near.length * NEIGHBOURS).fill(2 * REACH);
  const strengths = new Float32Array(near.length * NEIGHBOURS);
  near.forEach((around, index) => {
    // Of atoms equally far away only some may have room: then none of them is heard, whichever come first.
    const limit = around[NEIGHBOURS]?.distance ?? Number.POSITIVE_INFINITY;
    for (let slot = 0; slot < NEIGHBOURS; slot++) {
      const place = index * NEIGHBOURS + slot;
      const found = around[slot];
      neighbours[place] = found?.atom ?? index;
      if (found === undefined) continue;
      distances[place] = found.distance;
      strengths[place] = Math.min(1, (limit - found.distance) / FADE);
    }
  });
  return { neighbours, distances, strengths };
}
