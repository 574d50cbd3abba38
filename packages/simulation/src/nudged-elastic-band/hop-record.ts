import { type Lattice, toCartesian, type Vector3 } from '@interphase/core';
import type { Hop } from './hop.js';
import type { RelaxedHop } from './relaxed-hop.js';
import type { SolvedHop } from './solve-hop.js';

/** One image of a path, as it is handed out. */
export interface HopImage {
  /** Length of the hopping ion's way up to here, angstrom. */
  readonly distance: number;
  /** Above the start, eV. */
  readonly energy: number;
  /** Fractional coordinates of the hopping ion, continuous along the path. */
  readonly position: Vector3;
}

/** What a run says of a hop. Energies in eV, lengths in angstrom, forces in eV/angstrom. */
export interface HopRecord {
  readonly label: string;
  /** Relaxed ends of the hopping ion, fractional and continuous. */
  readonly from: Vector3;
  readonly to: Vector3;
  readonly multiplicity: number;
  readonly mechanism: RelaxedHop['mechanism'];
  /** With the framework rigid and no other mobile ion; null when there is none between these ends. */
  readonly rigidBarrier: number | null;
  readonly barrier: number;
  readonly reverseBarrier: number;
  readonly images: readonly HopImage[];
  readonly converged: boolean;
  readonly steps: number;
  readonly maximumForce: number;
  readonly atoms: number;
  readonly restraint: number;
  /** How far the two ends relaxed from where they were put. */
  readonly endsMoved: readonly [number, number];
  /** Root mean square and largest displacement of all atoms but the hopping one. */
  readonly displacement: RelaxedHop['displacement'];
}

/** The record of a hop that was relaxed. */
export function recordOf(
  label: string,
  lattice: Lattice,
  hop: Hop,
  relaxed: RelaxedHop,
  rigid: SolvedHop | null,
): HopRecord {
  const { band, positions, barrier, reverseBarrier, ends } = relaxed;
  const between = (a: Vector3, b: Vector3) =>
    Math.hypot(...toCartesian(lattice, [b[0] - a[0], b[1] - a[1], b[2] - a[2]]));
  let distance = 0;
  const images = positions.map((position, index): HopImage => {
    distance += between(positions[index - 1] ?? position, position);
    return { distance, energy: band.energies[index]! - band.energies[0]!, position };
  });
  const [from, to] = [positions[0] ?? hop.from, positions.at(-1) ?? hop.to];
  return {
    label,
    from,
    to,
    multiplicity: hop.multiplicity,
    mechanism: relaxed.mechanism,
    rigidBarrier: rigid?.barrier ?? null,
    barrier,
    reverseBarrier,
    images,
    converged: band.converged && ends.every((end) => end.converged),
    steps: band.steps,
    maximumForce: Math.max(band.maximumForce, ...ends.map((end) => end.maximumForce)),
    atoms: relaxed.atoms,
    restraint: relaxed.restraint,
    endsMoved: [between(hop.from, from), between(hop.to, to)],
    displacement: relaxed.displacement,
  };
}
