import {
  add,
  type Lattice,
  minimumImageVector,
  ParameterError,
  subtract,
  toCartesian,
  toFractional,
  type Vector3,
} from '@interphase/core';

/** A hop between two places of the crystal. */
export interface Hop {
  /** Fractional coordinates of the start. */
  readonly from: Vector3;
  /** Fractional coordinates of the end, continuous with the start's: they may lie outside the cell. */
  readonly to: Vector3;
  /** A place to pass through, continuous with the start's; null for a straight path. */
  readonly through: Vector3 | null;
  /** How many hops of the cell symmetry makes equal to this one, itself included. */
  readonly multiplicity: number;
}

/** Two places closer than this are the same, angstrom. */
const SHORTEST = 0.3;
/** Lengths this close are equal, angstrom. */
const SAME = 1e-3;
/** A hop longer than this is no single hop of an ion, angstrom. */
const LONGEST = 12;

/**
 * The hop that was asked for. Its end is the periodic image nearest to the start, unless a coordinate lies outside
 * 0..1 or the nearest image is the start itself, in which case it is taken as it stands.
 *
 * @throws ParameterError when a coordinate is not finite, or the hop is shorter than 0.3 or longer than 12 angstrom
 */
export function statedHop(lattice: Lattice, { from, to }: Pick<Hop, 'from' | 'to'>): Hop {
  for (const [name, place] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (!place.every((value) => Number.isFinite(value) && Math.abs(value) <= 100)) {
      throw new ParameterError('Fractional coordinates must be finite numbers from -100 to 100.', [
        'hop',
        name,
      ]);
    }
  }
  const literal = subtract(to, from);
  const inside = to.every((value) => value >= 0 && value <= 1);
  const nearest = toFractional(lattice, minimumImageVector(lattice, from, to));
  const length = (step: Vector3) => Math.hypot(...toCartesian(lattice, step));
  // Of two images equally near the one that was named is meant.
  const named = !inside || length(nearest) <= SHORTEST || length(literal) < length(nearest) + SAME;
  const step = named ? literal : nearest;
  if (length(step) <= SHORTEST) {
    throw new ParameterError(
      `The hop is ${length(step).toFixed(2)} Å long: start and end are the same place (a hop is at least ${SHORTEST} Å long). To reach the same site of the next cell, give an end outside 0..1.`,
      ['hop', 'to'],
    );
  }
  if (length(step) > LONGEST) {
    throw new ParameterError(
      `The hop is ${length(step).toFixed(1)} Å long, more than any single hop (at most ${LONGEST} Å); give two neighbouring sites.`,
      ['hop', 'to'],
    );
  }
  return { from, to: add(from, step), through: null, multiplicity: 1 };
}
