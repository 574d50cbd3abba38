import { ParameterError } from '@interphase/core';
import type { PowderDiffractionParameters } from './parameters.js';

/** Points of a profile beyond which it would no longer be sent in one piece. */
const MOST_POINTS = 40_000;
/** Full widths from the centre at which the Lorentzian part is cut: below 0.03 % of its height there. */
const REACH = 30;
/** The same for the Gaussian part, which is below 1e-14 there. */
const GAUSSIAN_REACH = 3.5;

/** Intensities at equal steps of 2θ, degrees. */
export interface Profile {
  readonly start: number;
  readonly step: number;
  /** Intensity per degree, in the unit of the peaks' intensities. */
  readonly intensities: Float64Array;
}

type ProfileParameters = Pick<
  PowderDiffractionParameters,
  'cagliotiU' | 'cagliotiV' | 'cagliotiW' | 'lorentzianShare' | 'step'
>;

/**
 * What a detector with finite resolution records: every peak spread over a pseudo-Voigt profile of its area, whose
 * full width at half maximum is FWHM² = U tan²θ + V tan θ + W (Caglioti, Paoletti & Ricci 1958, doi
 * 10.1016/0369-643X(58)90029-X).
 *
 * @throws ParameterError at `step` when there would be too many points, at `cagliotiW` when a width is not positive
 */
export function computeProfile(
  peaks: readonly { readonly twoTheta: number; readonly intensity: number }[],
  [from, to]: readonly [number, number],
  parameters: ProfileParameters,
): Profile {
  const { step, lorentzianShare } = parameters;
  const points = Math.floor((to - from) / step + 1e-9) + 1;
  if (points > MOST_POINTS) {
    throw new ParameterError(
      `A profile of ${points} points is too long (at most ${MOST_POINTS}); choose a larger step.`,
      ['step'],
    );
  }
  const intensities = new Float64Array(points);
  const add = (
    centre: number,
    reach: number,
    height: number,
    shape: (squaredDistance: number) => number,
  ): void => {
    const first = Math.max(0, Math.ceil((centre - reach - from) / step));
    const last = Math.min(points - 1, Math.floor((centre + reach - from) / step));
    for (let i = first; i <= last; i++) intensities[i]! += height * shape((from + i * step - centre) ** 2);
  };
  for (const { twoTheta, intensity } of peaks) {
    const width = widthAt(twoTheta, parameters);
    const narrowness = (4 * Math.LN2) / width ** 2;
    const gaussian = (1 - lorentzianShare) * Math.sqrt(narrowness / Math.PI);
    const lorentzian = (lorentzianShare * 2) / (Math.PI * width);
    if (gaussian > 0) {
      add(twoTheta, GAUSSIAN_REACH * width, intensity * gaussian, (square) => Math.exp(-narrowness * square));
    }
    if (lorentzian > 0) {
      add(twoTheta, REACH * width, intensity * lorentzian, (square) => 1 / (1 + (4 * square) / width ** 2));
    }
  }
  return { start: from, step, intensities };
}

/** Full width at half maximum at an angle, degrees. */
function widthAt(
  twoTheta: number,
  { cagliotiU, cagliotiV, cagliotiW }: Pick<ProfileParameters, 'cagliotiU' | 'cagliotiV' | 'cagliotiW'>,
): number {
  const tangent = Math.tan((twoTheta * Math.PI) / 360);
  const square = cagliotiU * tangent ** 2 + cagliotiV * tangent + cagliotiW;
  if (square > 0) return Math.sqrt(square);
  throw new ParameterError(
    `The peak at 2θ = ${twoTheta.toFixed(2)}° would have a width of √(${square.toPrecision(3)})°; raise cagliotiW or cagliotiU.`,
    ['cagliotiW'],
  );
}
