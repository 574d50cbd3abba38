import { type Crystal, toCartesian, type Vector3 } from '@interphase/core';
import type { HopNetwork } from '../network/hop-network.js';

/** A one-dimensional channel of a hop network. */
export interface Channel {
  /** Cells from one period of the channel to the next, along a, b and c. */
  readonly direction: Vector3;
  /** Its sites of lowest energy per nm. */
  readonly sitesPerNanometre: number;
}

/** Angstrom per nm. */
const ANGSTROM = 10;
/** Energies above the lowest site (eV) up to which a site is one where ions rest, not one they pass. */
const RESTING = 0.05;

/**
 * The channel that hops up to an energy make from the lowest site on; null where they lead nowhere, or in more than one
 * direction.
 *
 * @param energy of the highest hop that is taken, eV above the lowest site
 */
export function channelOfNetwork(
  { lattice }: Crystal,
  { sites, hops }: HopNetwork,
  energy: number,
): Channel | null {
  const lowest = sites.findIndex((site) => site.energy === Math.min(...sites.map((one) => one.energy)));
  const cellOf = new Map<number, Vector3>([[lowest, [0, 0, 0]]]);
  const periods: Vector3[] = [];
  const taken = hops.filter((hop) => hop.energy <= energy);
  const visit = (site: number, cell: Vector3) => {
    const known = cellOf.get(site);
    if (!known) {
      cellOf.set(site, cell);
      waiting.push(site);
      return;
    }
    const period: Vector3 = [cell[0] - known[0], cell[1] - known[1], cell[2] - known[2]];
    if (period.some((step) => step !== 0)) periods.push(period);
  };
  const waiting = [lowest];
  for (let site = waiting.pop(); site !== undefined; site = waiting.pop()) {
    const [x, y, z] = cellOf.get(site)!;
    for (const {
      from,
      to,
      translation: [u, v, w],
    } of taken) {
      if (from === site) visit(to, [x + u, y + v, z + w]);
      if (to === site) visit(from, [x - u, y - v, z - w]);
    }
  }
  const [first] = periods;
  if (!first || periods.some((period) => !parallel(period, first))) return null;
  const step = common(periods, first);
  const length = Math.hypot(...toCartesian(lattice, step)) / ANGSTROM;
  const resting = [...cellOf.keys()].filter((site) => sites[site]!.energy <= RESTING).length;
  return { direction: step, sitesPerNanometre: resting / length };
}

const parallel = ([a, b, c]: Vector3, [x, y, z]: Vector3): boolean =>
  a * y === b * x && b * z === c * y && a * z === c * x;

/** The shortest period of which all given ones, which are parallel, are multiples; its first step is positive. */
function common(periods: readonly Vector3[], first: Vector3): Vector3 {
  const axis = first.findIndex((step) => step !== 0);
  const shared = periods.reduce((divisor, period) => greatestDivisor(divisor, Math.abs(period[axis]!)), 0);
  const factor = shared / first[axis]!;
  return [first[0] * factor, first[1] * factor, first[2] * factor];
}

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));
