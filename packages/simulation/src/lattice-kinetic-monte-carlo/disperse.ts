import { type Lattice, toCartesian } from '@interphase/core';
import type { Random } from '../random/random.js';
import type { BasisSite } from './centred-model.js';
import type { Supercell } from './hop-system.js';

/** Pairs farther apart than this do not count, angstrom. */
const REACH = 10;
/** Distance over which repulsion falls by e, angstrom: so short that the nearest pairs are avoided first. */
const RANGE = 1;
/** Tries to move a member, for each site. */
const SWEEPS = 150;
/** Temperatures of the annealing, in units of the repulsion of the nearest pair. */
const [HOTTEST, COLDEST] = [0.5, 1e-3];

/**
 * Moves the members of a set of sites apart by simulated annealing (Kirkpatrick, Gelatt & Vecchi 1983,
 * 10.1126/science.220.4598.671) with a short-ranged repulsion: as few pairs as possible at the shortest distance of two
 * sites, then at the next, and so on.
 *
 * @param basis sites of the primitive cell; site `s` of cell `c` has the index c x (sites of a cell) + s
 * @param members indices of the sites in the set
 * @returns as many sites, apart
 */
export function disperse(
  basis: readonly BasisSite[],
  lattice: Lattice,
  supercell: Supercell,
  members: Int32Array,
  random: Random,
): Int32Array {
  const { start, others, repulsion } = repulsions(basis, lattice, supercell);
  const sites = start.length - 1;
  if (members.length === 0 || members.length === sites) return members;
  const inside = new Uint8Array(sites);
  const energy = new Float64Array(sites);
  const move = (site: number, sign: number) => {
    inside[site] = sign > 0 ? 1 : 0;
    for (let entry = start[site]!; entry < start[site + 1]!; entry++) {
      energy[others[entry]!]! += sign * repulsion[entry]!;
    }
  };
  for (const site of members) move(site, 1);
  const places = members.slice();
  const tries = SWEEPS * sites;
  for (let attempt = 0; attempt < tries; attempt++) {
    const temperature = HOTTEST * (COLDEST / HOTTEST) ** (attempt / tries);
    const member = random.below(places.length);
    const to = random.below(sites);
    if (inside[to]) continue;
    const from = places[member]!;
    const before = energy[from]!;
    move(from, -1);
    const change = energy[to]! - before;
    const accepted = change <= 0 || random.uniform() < Math.exp(-change / temperature);
    move(accepted ? to : from, 1);
    if (accepted) places[member] = to;
  }
  return places;
}

/** Pairs of sites of a supercell within reach with their repulsion, that of the nearest pair being 1. */
function repulsions(
  basis: readonly BasisSite[],
  lattice: Lattice,
  [nx, ny, nz]: Supercell,
): { start: Int32Array; others: Int32Array; repulsion: Float64Array } {
  const near: { from: number; to: number; cell: readonly [number, number, number]; distance: number }[] = [];
  basis.forEach(({ position: p }, from) => {
    basis.forEach(({ position: q }, to) => {
      for (let x = -2; x <= 2; x++) {
        for (let y = -2; y <= 2; y++) {
          for (let z = -2; z <= 2; z++) {
            const apart = toCartesian(lattice, [q[0] + x - p[0], q[1] + y - p[1], q[2] + z - p[2]]);
            const distance = Math.hypot(...apart);
            if (distance > 1e-3 && distance <= REACH) near.push({ from, to, cell: [x, y, z], distance });
          }
        }
      }
    });
  });
  near.sort((a, b) => a.from - b.from);
  const shortest = Math.min(...near.map(({ distance }) => distance));
  const perSite = basis.map((_, from) => near.filter((pair) => pair.from === from));
  const sites = nx * ny * nz * basis.length;
  const start = new Int32Array(sites + 1);
  for (let site = 0; site < sites; site++)
    start[site + 1] = start[site]! + perSite[site % basis.length]!.length;
  const others = new Int32Array(start[sites]!);
  const repulsion = new Float64Array(start[sites]!);
  for (let site = 0; site < sites; site++) {
    const cell = Math.trunc(site / basis.length);
    const [x, y, z] = [Math.trunc(cell / (ny * nz)), Math.trunc(cell / nz) % ny, cell % nz];
    perSite[site % basis.length]!.forEach((pair, index) => {
      const at = start[site]! + index;
      const [a, b, c] = pair.cell;
      const image = (modulo(x + a, nx) * ny + modulo(y + b, ny)) * nz + modulo(z + c, nz);
      others[at] = image * basis.length + pair.to;
      repulsion[at] = Math.exp((shortest - pair.distance) / RANGE);
    });
  }
  return { start, others, repulsion };
}

const modulo = (a: number, n: number): number => ((a % n) + n) % n;
