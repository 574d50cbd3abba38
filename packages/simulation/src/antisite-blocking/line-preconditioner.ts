import type { Particle } from './particle.js';

/**
 * Solves the equations of every channel on its own, with the rates out of it but not into it. Elimination goes without a
 * subtraction (Grassmann, Taksar & Heyman, Oper. Res. 33, 1107 (1985), 10.1287/opre.33.5.1107), for stretches between
 * two defects are left by hops that may be ten orders of magnitude slower than those within.
 *
 * @param crossing rate of a hop into a neighbouring channel, in rates of one along the channel
 * @returns writes the solution for `right` into `solution`
 */
export function linePreconditioner({ length, channels, pairs, open }: Particle, crossing: number) {
  const out = crossingRates(length, pairs, open, crossing);
  // Rate from each site to the next one of its channel, and what is left on the diagonal once those before are gone.
  const next = new Float64Array(open.length);
  const pivot = new Float64Array(open.length).fill(1);
  for (let channel = 0; channel < channels; channel++) {
    let fromBefore = 0;
    for (let k = 0, site = channel * length; k < length; k++, site++) {
      if (open[site] === 0) {
        fromBefore = 0;
        continue;
      }
      const onwards = k < length - 1 && open[site + 1] === 1 ? 1 : 0;
      const leaving = out[site]! + fromBefore + (k === 0 ? 1 : 0) + (k === length - 1 ? 1 : 0);
      next[site] = onwards;
      pivot[site] = onwards + leaving;
      fromBefore = onwards === 0 ? 0 : leaving / (1 + leaving);
    }
  }
  return (right: Float64Array, solution: Float64Array): void => {
    let carried = 0;
    for (let site = 0; site < open.length; site++) {
      // `next` is 0 at the end of a channel and before a defect, so that nothing is carried across either.
      const value = (open[site] === 0 ? 0 : right[site]!) + carried;
      solution[site] = value;
      carried = (next[site]! * value) / pivot[site]!;
    }
    let behind = 0;
    for (let site = open.length - 1; site >= 0; site--) {
      behind = (solution[site]! + next[site]! * behind) / pivot[site]!;
      solution[site] = behind;
    }
  };
}

/** Rate at which each site is left sideways. */
function crossingRates(length: number, pairs: Int32Array, open: Uint8Array, crossing: number): Float64Array {
  const out = new Float64Array(open.length);
  for (let at = 0; at < pairs.length; at += 2) {
    const a = pairs[at]! * length;
    const b = pairs[at + 1]! * length;
    for (let k = 0; k < length; k++) {
      if (open[a + k] === 0 || open[b + k] === 0) continue;
      out[a + k] = out[a + k]! + crossing;
      out[b + k] = out[b + k]! + crossing;
    }
  }
  return out;
}
