import { packShift } from '../bond-valence/cell-shift.js';
import { PeriodicClusters } from '../bond-valence/periodic-clusters.js';
import type { HopNetwork } from './hop-network.js';

/**
 * Energies (eV above the lowest site) at which the hops up to them first join into a network in 1, 2 and 3
 * dimensions; as many entries as dimensions are reached.
 */
export function networkThresholds({ sites, hops }: HopNetwork): number[] {
  const clusters = new PeriodicClusters(sites.length);
  sites.forEach((_, site) => {
    clusters.add(site);
  });
  const found: number[] = [];
  for (const { from, to, translation, energy } of [...hops].sort((a, b) => a.energy - b.energy)) {
    const rank = clusters.link(from, to, packShift(...translation))?.rank ?? 0;
    while (found.length < rank) found.push(energy);
  }
  return found;
}
