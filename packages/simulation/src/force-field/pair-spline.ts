import { ParameterError } from '@interphase/core';
import type { PairEnergy } from '../interaction/pair-energy.js';
import { derivative, type Truncation, truncate } from './truncation.js';

/**
 * A pair energy as piecewise cubics of the squared distance s, without square root or division where it is used.
 * With t = s × density, k = floor(t) and w = t − k the energy is c0 + c1 w + c2 w² + c3 w³ with c = coefficients[4k…];
 * the force is the derivative of that same cubic, so that it is exactly −dE/dR of the energy used.
 */
export interface PairSpline {
  /** Distance beyond which the pair does nothing, angstrom. */
  readonly cutoff: number;
  /** Intervals per square angstrom. */
  readonly density: number;
  readonly coefficients: Float64Array;
}

export interface SplineOptions {
  readonly truncation: Truncation;
  /** The range ends where the energy stays below this, eV. */
  readonly negligible: number;
}

/** Nearer than this no energy is asked for (angstrom); it goes on in a straight line of s. */
const CLOSEST = 0.5;
/** Densities to try, coarsest first: a short table stays in the processor's cache. */
const DENSITIES = [8, 16, 32, 64, 128, 256];
/** Largest error between the nodes, eV, wherever a pair's energy is below `THERMAL`. */
const ACCURACY = 1e-7;
/** Pairs do not come to higher energies than this, eV. */
const THERMAL = 5;
/** Spacing at which a range is searched, angstrom. */
const STEP = 0.02;

/** Splines by the energy they are of, as long as that lives: a band makes many fields of the same few pairs. */
const made = new WeakMap<PairEnergy, Map<string, PairSpline>>();

/**
 * The spline of a pair energy up to `cutoff` (angstrom), with errors below 1e-7 eV.
 *
 * Where an energy stops rising towards short distances (the collapse of a Buckingham potential) it goes on from its
 * steepest point in a straight line of s: ions never fall into each other.
 *
 * @throws ParameterError when the energy is not a number somewhere within the range
 */
export function splinePair(energy: PairEnergy, cutoff: number, options: SplineOptions): PairSpline {
  const key = `${cutoff} ${options.truncation} ${options.negligible}`;
  const known = made.get(energy) ?? new Map<string, PairSpline>();
  made.set(energy, known);
  const spline = known.get(key) ?? makeSpline(energy, cutoff, options);
  known.set(key, spline);
  return spline;
}

function makeSpline(energy: PairEnergy, cutoff: number, options: SplineOptions): PairSpline {
  const reach = reachOf(energy, cutoff, options.negligible);
  if (reach <= CLOSEST) return { cutoff: 0, density: 1, coefficients: new Float64Array(8) };
  const walled = withWall(truncate(energy, reach, options.truncation), reach);
  for (const density of DENSITIES) {
    const spline = { cutoff: reach, density, coefficients: coefficientsOf(walled, reach, density) };
    if (density === DENSITIES.at(-1) || worstError(spline, walled) < ACCURACY) return spline;
  }
  throw new Error('The last density is always taken.');
}

/** Energy (eV) of a spline at a squared distance within its range; for tests and for the choice of its density. */
function splineEnergy({ density, coefficients }: PairSpline, squared: number): number {
  const t = squared * density;
  const k = Math.floor(t);
  const w = t - k;
  const at = 4 * k;
  const [c0, c1, c2, c3] = [0, 1, 2, 3].map((power) => coefficients[at + power] ?? 0);
  return c0! + w * (c1! + w * (c2! + w * c3!));
}

function reachOf(energy: PairEnergy, cutoff: number, negligible: number): number {
  let distance = cutoff;
  while (distance > CLOSEST && Math.abs(energy(distance)) <= negligible) distance -= STEP;
  // One angstrom more, over which what is left of it is switched off.
  return distance <= CLOSEST ? 0 : Math.min(cutoff, distance + 1);
}

/** Value and slope of an energy as a function of the squared distance. */
type OfSquare = (squared: number) => { value: number; slope: number };

function withWall(energy: PairEnergy, reach: number): OfSquare {
  let wall = CLOSEST;
  let steepest = Number.POSITIVE_INFINITY;
  for (let distance = reach - STEP; distance >= CLOSEST; distance -= STEP) {
    const slope = derivative(energy, distance) / (2 * distance);
    if (!Number.isFinite(slope)) {
      throw new ParameterError(
        `A pair energy is not a number at ${distance.toFixed(2)} Å; it must be finite from ${CLOSEST} Å to the cut-off.`,
        ['potentials'],
      );
    }
    if (slope < steepest) {
      steepest = slope;
      wall = distance;
    }
  }
  if (steepest >= 0) wall = CLOSEST;
  const [height, slope] = [energy(wall), derivative(energy, wall) / (2 * wall)];
  return (squared) => {
    const distance = Math.sqrt(squared);
    return distance > wall
      ? { value: energy(distance), slope: derivative(energy, distance) / (2 * distance) }
      : { value: height + slope * (squared - wall * wall), slope };
  };
}

/** Cubic Hermite interpolation between nodes k / density. */
function coefficientsOf(energy: OfSquare, reach: number, density: number): Float64Array {
  const intervals = Math.ceil(reach * reach * density) + 1;
  const coefficients = new Float64Array(4 * intervals);
  let left = energy(0);
  for (let k = 0; k < intervals; k++) {
    const right = energy((k + 1) / density);
    const [rise, from, to] = [right.value - left.value, left.slope / density, right.slope / density];
    coefficients.set([left.value, from, 3 * rise - 2 * from - to, from + to - 2 * rise], 4 * k);
    left = right;
  }
  return coefficients;
}

function worstError(spline: PairSpline, energy: OfSquare): number {
  const intervals = Math.floor(spline.cutoff * spline.cutoff * spline.density);
  let worst = 0;
  for (let k = 0; k < intervals; k++) {
    const middle = (k + 0.5) / spline.density;
    const exact = energy(middle).value;
    if (exact < THERMAL) worst = Math.max(worst, Math.abs(splineEnergy(spline, middle) - exact));
  }
  return worst;
}
