import { type Crystal, ParameterError } from '@interphase/core';
import type { RunContext } from '../engine/engine.js';
import { paceStage } from '../engine/pace.js';

import { type Wavelength, wavelengthOf } from '../scattering/wavelength.js';
import { type Family, familyFinder } from './families.js';
import { findShells, lorentzPolarisation, squaredStructureFactors } from './intensities.js';
import { latticeSymmetries } from './lattice-symmetry.js';
import { orderByValue } from './order-by-value.js';
import type { PowderDiffractionParameters } from './parameters.js';
import { findScatterers } from './scatterers.js';
import { computeReflections } from './structure-factors.js';

/** Peaks below this share of the strongest are left out. */
const FAINTEST = 1e-5;
/** Shells between two looks at the clock. */
const PACE_SHELLS = 64;

/** A peak of a powder pattern: all reflections of one spacing. */
export interface PowderPeak {
  /** Families of equivalent reflections, the strongest first. */
  readonly hkls: readonly Family[];
  /** Plane spacing, angstrom. */
  readonly d: number;
  /** Degrees. */
  readonly twoTheta: number;
  /**
   * Σ |F|² times Lorentz and polarisation factor over the squared volume of the cell, electron² (or femtometre²)
   * per angstrom⁶: on one scale for equal volumes of different crystals.
   */
  readonly intensity: number;
}

/** The peaks of a powder, before they are spread over a profile. */
export interface PowderPattern {
  readonly wavelength: Wavelength;
  /** In ascending angle. */
  readonly peaks: readonly PowderPeak[];
  /** First and last angle 2θ that was looked at, degrees. */
  readonly range: readonly [number, number];
  readonly warnings: readonly string[];
}

/**
 * Peaks of a powder in kinematic approximation: structure factors with partial occupancies, isotropic vibration and
 * (when asked for) anomalous dispersion; Lorentz factor, and polarisation of unpolarised X-rays. Absorption,
 * extinction, texture, strain and the splitting of Kα are left out.
 *
 * @throws ParameterError when the range of angles is empty or holds too many reflections
 * @throws UnsupportedChemistryError naming elements without scattering data
 */
export function computePowderPattern(
  crystal: Crystal,
  parameters: PowderDiffractionParameters,
  context: RunContext,
): PowderPattern {
  const wavelength = wavelengthOf(parameters.wavelength);
  const range = angleRange(parameters, wavelength.length);
  const { scatterers, warnings } = findScatterers(crystal, wavelength, parameters);
  const reach = range.map((angle) => (2 * Math.sin((angle * Math.PI) / 360)) / wavelength.length);
  const reflections = computeReflections(
    crystal.lattice,
    scatterers,
    [reach[0]!, reach[1]!],
    paceStage(context, 'Summing structure factors', 0, 0.9),
  );
  const order = orderByValue(reflections.inverseSquare);
  const shells = findShells(reflections, order);
  const squares = squaredStructureFactors(reflections, order, shells, scatterers);
  // Friedel mates count twice.
  const perVolume = 2 / crystal.lattice.volume ** 2;
  const inverses = new Float64Array(shells.length);
  const intensities = new Float64Array(shells.length);
  let strongest = 0;
  for (let n = 0; n < shells.length; n++) {
    const { from, to } = shells[n]!;
    let sum = 0;
    let moment = 0;
    for (let at = from; at < to; at++) {
      sum += squares[at]!;
      moment += squares[at]! * reflections.inverseSquare[order[at]!]!;
    }
    if (sum === 0) continue;
    // Where rounding of the cell parts a shell by a hair, the peak stands at its centre of mass.
    const inverse = Math.sqrt(moment / sum);
    inverses[n] = inverse;
    intensities[n] =
      sum * perVolume * lorentzPolarisation(braggSine(inverse, wavelength), parameters.radiation);
    strongest = Math.max(strongest, intensities[n]!);
  }
  const familiesOf = familyFinder(reflections, order, squares, latticeSymmetries(crystal.lattice));
  const pace = paceStage(context, 'Naming reflections', 0.9, 1);
  const peaks: PowderPeak[] = [];
  for (let n = 0; n < shells.length; n++) {
    if (n % PACE_SHELLS === 0) pace(n / shells.length);
    const intensity = intensities[n]!;
    if (!(intensity > FAINTEST * strongest)) continue;
    const inverse = inverses[n]!;
    peaks.push({
      hkls: familiesOf(shells[n]!),
      d: 1 / inverse,
      twoTheta: (2 * Math.asin(braggSine(inverse, wavelength)) * 180) / Math.PI,
      intensity,
    });
  }
  return { wavelength, peaks, range, warnings };
}

/** sin θ of planes with this 1/d (1/angstrom). */
const braggSine = (inverse: number, { length }: Wavelength): number => Math.min(1, (length * inverse) / 2);

/** First and last 2θ in degrees: as stated, or from the range of Q, which goes first. */
function angleRange(
  { twoThetaMin, twoThetaMax, qMin, qMax }: PowderDiffractionParameters,
  wavelength: number,
): [number, number] {
  const angleOf = (q: number, path: string): number => {
    const sine = (q * wavelength) / (4 * Math.PI);
    if (sine < 1) return (2 * Math.asin(sine) * 180) / Math.PI;
    const farthest = (4 * Math.PI) / wavelength;
    throw new ParameterError(
      `At ${wavelength} angstrom Q ends at ${farthest.toFixed(2)} per angstrom; ${q} is beyond it. Shorten the wavelength or lower ${path}.`,
      [path],
    );
  };
  const from = qMin === undefined ? twoThetaMin : angleOf(qMin, 'qMin');
  const to = qMax === undefined ? twoThetaMax : angleOf(qMax, 'qMax');
  if (to > from) return [from, to];
  throw new ParameterError(
    `The range of angles ends (${to.toFixed(3)}°) before it begins (${from.toFixed(3)}°).`,
    [qMax === undefined ? 'twoThetaMax' : 'qMax'],
  );
}
