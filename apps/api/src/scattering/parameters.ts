import { type Crystal, ParameterError } from '@interphase/core';
import {
  expectedPairs,
  expectedReflections,
  type PairDistributionParameters,
  type PowderDiffractionParameters,
  pairDistributionParameters,
  parseParameters,
  powderDiffractionParameters,
  wavelengthOf,
} from '@interphase/simulation';
import type { ScatteringComparisonRequest } from './input.js';

/** Work of one structure that may hold up other requests: about a quarter of a second each. */
const mostWaves = 1e8;
const mostPairs = 5e6;
/** B = 8π²U. */
const displacementFactor = 8 * Math.PI ** 2;

/** What both engines are asked for every structure of a comparison. */
export interface ComparisonParameters {
  readonly powder: PowderDiffractionParameters;
  readonly pair: PairDistributionParameters;
}

/**
 * The engines' parameters of a request.
 * @throws ParameterError naming the field of the request
 */
export function readParameters(request: ScatteringComparisonRequest): ComparisonParameters {
  const { radiation, wavelength, twoThetaMin, twoThetaMax, anomalousDispersion, qMax } = request;
  const width = inRange('width', request.width ?? 0.15, 0.02, 2, 'degrees');
  const isotropicU = inRange('isotropicU', request.isotropicU ?? 0.005, 0.0002, 0.5, 'angstrom²');
  const rMax = inRange('rMax', request.rMax ?? 20, 1, 60, 'angstrom');
  return {
    powder: parseParameters(powderDiffractionParameters, {
      ...stated({ radiation, wavelength, twoThetaMin, twoThetaMax, anomalousDispersion }),
      isotropicB: displacementFactor * isotropicU,
      cagliotiW: width ** 2,
    }),
    pair: parseParameters(pairDistributionParameters, { ...stated({ radiation, qMax }), isotropicU, rMax }),
  };
}

function inRange(name: string, value: number, lowest: number, highest: number, unit: string): number {
  if (value >= lowest && value <= highest) return value;
  throw new ParameterError(`${name}: must be a number from ${lowest} to ${highest} ${unit}`, [name]);
}

/** Without what was left out, so that defaults apply. */
const stated = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null));

/**
 * Answers come while others wait, so what takes long is left to a simulation.
 * @throws ParameterError saying what to change
 */
export function refuseSlow(crystal: Crystal, { powder, pair }: ComparisonParameters): void {
  const { length } = wavelengthOf(powder.wavelength);
  const reach = (2 * Math.sin((powder.twoThetaMax * Math.PI) / 360)) / length;
  if (expectedReflections(crystal.lattice, reach) * crystal.sites.length > mostWaves) {
    throw new ParameterError(
      'The pattern holds too many reflections to be computed on the fly; lower twoThetaMax, lengthen the wavelength, or ask for a simulation of powder diffraction.',
      ['twoThetaMax'],
    );
  }
  if (expectedPairs(crystal, pair.rMax) > mostPairs) {
    throw new ParameterError(
      'There are too many pairs of atoms to be counted on the fly; lower rMax, or ask for a simulation of the pair distribution.',
      ['rMax'],
    );
  }
}
