import type { HopNetwork } from '../network/hop-network.js';
import type { Hop } from './hop.js';

/**
 * One hop of each kind of a network, those with the lowest highest point first: every hop that symmetry makes equal
 * counts into `multiplicity`.
 */
export function networkHops({ sites, hops }: HopNetwork): Hop[] {
  const counts = new Map<number, number>();
  for (const { orbit } of hops) counts.set(orbit, (counts.get(orbit) ?? 0) + 1);
  return hops
    .filter((hop, index) => hop.orbit === index)
    .sort((a, b) => a.energy - b.energy)
    .flatMap(({ from, to, translation, saddle, orbit }): Hop[] => {
      const start = sites[from]?.position;
      const end = sites[to]?.position;
      if (!start || !end) return [];
      return [
        {
          from: start,
          to: [end[0] + translation[0], end[1] + translation[1], end[2] + translation[2]],
          through: saddle,
          multiplicity: counts.get(orbit) ?? 1,
        },
      ];
    });
}
