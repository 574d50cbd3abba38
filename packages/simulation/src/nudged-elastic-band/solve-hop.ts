import { ParameterError, type Vector3 } from '@interphase/core';
import type { ForceField } from '../force-field/force-field.js';
import { type Band, relaxBand } from './band.js';
import { type Descent, descend } from './fire.js';
import { initialPath } from './initial-path.js';

/** The settings of a band and of its ends. */
export interface BandSettings {
  readonly images: number;
  readonly climbing: boolean;
  readonly springConstant: number;
  readonly forceTolerance: number;
  readonly maximumSteps: number;
}

/** One hop of the last atom of a field. */
export interface HopProblem {
  /** A new field of the same atoms, with neighbour lists of its own. */
  readonly field: () => ForceField;
  /** Cartesian positions of all atoms with the hopping ion at its start, angstrom. */
  readonly positions: Float64Array;
  /** Where the hopping ion ends, continuous with its start, and a place to pass through if one is known. */
  readonly end: Vector3;
  readonly through: Vector3 | null;
  /** Whether the atoms are still where a hop may leave them; asked of both relaxed ends. */
  readonly isHeld?: (positions: Float64Array) => boolean;
}

/** A relaxed path. */
export interface SolvedHop {
  readonly band: Band;
  /** Highest energy on the path above the start and above the end, eV. */
  readonly barrier: number;
  readonly reverseBarrier: number;
  /** Of the two ends. */
  readonly ends: readonly [Descent, Descent];
}

/** Relaxed ends nearer to each other than this are one place, angstrom. */
const SAME_PLACE = 0.3;

/**
 * Relaxes both ends of a hop, then the band between them; null when an end does not hold. `onPart` is called with the
 * finished share of the work.
 *
 * @throws ParameterError when both ends relax to the same place
 */
export function solveHop(
  problem: HopProblem,
  settings: BandSettings,
  onPart: (part: number) => void,
): SolvedHop | null {
  const { images, maximumSteps } = settings;
  const fields = Array.from({ length: images + 2 }, problem.field);
  const evaluations = maximumSteps * (images + 2);
  const relaxed = (field: ForceField, positions: Float64Array, before: number): Descent =>
    descend(
      positions,
      (at, forces) => field.evaluate(at, forces),
      settings,
      (step) => onPart((before * maximumSteps + step) / evaluations),
    );
  const start = problem.positions.slice();
  const isHeld = problem.isHeld ?? (() => true);
  const first = relaxed(fields[0]!, start, 0);
  if (!isHeld(start)) return null;
  const end = problem.positions.slice();
  end.set(problem.end, end.length - 3);
  const last = relaxed(fields[images + 1]!, end, 1);
  if (!isHeld(end)) return null;
  const apart = Math.hypot(...[3, 2, 1].map((back) => end[end.length - back]! - start[start.length - back]!));
  if (apart < SAME_PLACE) {
    throw new ParameterError(
      `Start and end relax to the same place (${apart.toFixed(2)} Å apart): there is no barrier between them, so they are one site.`,
      ['hop', 'to'],
    );
  }
  const band = relaxBand(initialPath(start, end, images, problem.through), fields, {
    ...settings,
    onStep: (step) => onPart((2 * maximumSteps + step * images) / evaluations),
  });
  const top = Math.max(...band.energies);
  return {
    band,
    barrier: top - band.energies[0]!,
    reverseBarrier: top - band.energies.at(-1)!,
    ends: [first, last],
  };
}
