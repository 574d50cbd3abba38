import type { Particle } from './particle.js';

/**
 * Solves the equations for times that are the same all over each plane of sites: what the channels on their own cannot
 * give where hops between them are fast.
 *
 * @returns adds the solution for `right` to `solution`
 */
export function planePreconditioner({ length, channels, open }: Particle) {
  // Bonds from each plane to the next, and the pivots of the elimination from the first on, without a subtraction.
  const bonds = new Float64Array(length);
  for (let channel = 0; channel < channels; channel++)
    for (let k = 0, site = channel * length; k < length - 1; k++, site++)
      if (open[site] === 1 && open[site + 1] === 1) bonds[k] = bonds[k]! + 1;
  const pivot = new Float64Array(length);
  let fromBefore = 0;
  for (let k = 0; k < length; k++) {
    const leaving = fromBefore + outwards(k);
    pivot[k] = bonds[k]! + leaving;
    fromBefore = pivot[k]! === 0 ? 0 : (bonds[k]! * leaving) / pivot[k]!;
  }
  const times = new Float64Array(length);
  return (right: Float64Array, solution: Float64Array): void => {
    times.fill(0);
    for (let channel = 0; channel < channels; channel++)
      for (let k = 0, site = channel * length; k < length; k++, site++)
        if (open[site] === 1) times[k] = times[k]! + right[site]!;
    for (let k = 1; k < length; k++)
      if (pivot[k - 1]! > 0) times[k] = times[k]! + (times[k - 1]! * bonds[k - 1]!) / pivot[k - 1]!;
    for (let k = length - 1, behind = 0; k >= 0; k--) {
      // A plane from which no way leads on in either direction is left to the channels.
      behind = pivot[k]! > 0 ? (times[k]! + bonds[k]! * behind) / pivot[k]! : 0;
      times[k] = behind;
    }
    for (let channel = 0; channel < channels; channel++)
      for (let k = 0, site = channel * length; k < length; k++, site++)
        if (open[site] === 1) solution[site] = solution[site]! + times[k]!;
  };

  /** Channels of a plane that end at a surface. */
  function outwards(k: number): number {
    let count = 0;
    for (let channel = 0; channel < channels; channel++) {
      if (open[channel * length + k] === 0) continue;
      if (k === 0) count++;
      if (k === length - 1) count++;
    }
    return count;
  }
}
