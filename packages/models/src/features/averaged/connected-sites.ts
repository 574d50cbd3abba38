import type { HopNetwork, NetworkSite } from '@interphase/simulation';

/**
 * The sites that hops up to an energy join to the hops of that energy or to one that symmetry makes equal to them: of
 * the energy at which a network percolates, the sites of its ways through.
 */
export function connectedSites({ sites, hops }: HopNetwork, energy: number): NetworkSite[] {
  const open = hops.filter((hop) => hop.energy <= energy);
  const last = hops.find((hop) => hop.energy === energy)?.orbit;
  const around = new Map<number, number[]>();
  for (const { from, to } of open) {
    around.set(from, [...(around.get(from) ?? []), to]);
    around.set(to, [...(around.get(to) ?? []), from]);
  }
  const reached = new Set<number>();
  const next = hops.filter(({ orbit }) => orbit === last).flatMap(({ from, to }) => [from, to]);
  for (let site = next.pop(); site !== undefined; site = next.pop()) {
    if (reached.has(site)) continue;
    reached.add(site);
    next.push(...(around.get(site) ?? []));
  }
  return sites.filter((_, index) => reached.has(index));
}
