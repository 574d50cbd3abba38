import { type Crystal, neighbourList } from '@interphase/core';
import { sha256 } from '../files.js';

/** Neighbours that tell a site's surroundings. */
const NEIGHBOURS = 12;
/** Distances within this are equal, angstrom. */
const EQUAL = 0.02;
/** Where neighbours are first looked for, angstrom. */
const START = 4;

/**
 * A hash that is the same for the same crystal whatever its origin, orientation, order of sites or supercell: the
 * distances of every site to its twelve nearest neighbours with their ions (the pointwise distance distribution of
 * Widdowson and Kurlin, arXiv:2108.04798, with ions added), equal rows merged into
 * shares of all sites. Distances count to 0.02 angstrom.
 */
export function fingerprint(crystal: Crystal): string {
  const ions = crystal.sites.map(({ species: [first] }) => `${first?.element}${first?.oxidationState}`);
  const shares = new Map<string, number>();
  surroundings(crystal).forEach((neighbours, site) => {
    const row = neighbours
      .map(([index, distance]): [number, string] => [Math.round(distance / EQUAL), ions[index] ?? ''])
      .sort(([a, x], [b, y]) => a - b || (x < y ? -1 : x > y ? 1 : 0))
      .slice(0, NEIGHBOURS)
      .map((pair) => pair.join(' '));
    const key = `${ions[site]}: ${row.join()}`;
    shares.set(key, (shares.get(key) ?? 0) + 1);
  });
  const rows = [...shares].map(([key, count]) => `${(count / ions.length).toFixed(6)} ${key}`);
  return sha256(rows.sort().join('\n')).slice(0, 16);
}

/** For every site, all neighbours within a distance that holds at least the wanted ones, rounding included. */
function surroundings(crystal: Crystal): [number, number][][] {
  for (let cutoff = START; ; cutoff *= 1.4) {
    const { starts, sites, distances } = neighbourList(crystal, cutoff);
    const found = crystal.sites.map((_, site) => {
      const list: [number, number][] = [];
      for (let entry = starts[site]!; entry < starts[site + 1]!; entry++) {
        list.push([sites[entry]!, distances[entry]!]);
      }
      return list;
    });
    const enough = found.every(
      (list) => list.filter(([, distance]) => distance < cutoff - EQUAL).length >= NEIGHBOURS,
    );
    if (enough) return found;
  }
}
