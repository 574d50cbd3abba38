import {
  type Crystal,
  compositionOf,
  formatFormula,
  InputError,
  isElement,
  ParameterError,
  StructureError,
  UnsupportedChemistryError,
} from '@interphase/core';
import {
  computePairDistribution,
  computePowderPattern,
  computeProfile,
  wavelengthOf,
} from '@interphase/simulation';
import type { ApiContext } from '../context.js';
import {
  InvalidParameterFailure,
  InvalidStructureFailure,
  UnsupportedChemistryFailure,
  type UserFailure,
} from '../errors/user-errors.js';
import { type GivenStructure, readStructureInput, structureFailure } from '../structure/given-structure.js';
import type { Scattered, ScatteringComparison } from './comparison.js';
import type { ScatteringComparisonRequest, ScatteringStructureRequest } from './input.js';
import { type ComparisonParameters, readParameters, refuseSlow } from './parameters.js';
import { withoutElement } from './without-element.js';

const mostStructures = 4;
const quiet = { progress: () => {}, signal: new AbortController().signal };

/**
 * Patterns and distributions of one to four structures on common axes, or what is wrong with the request.
 * @param path of the request in the arguments of its field
 */
export async function compareScattering(
  context: ApiContext,
  request: ScatteringComparisonRequest,
  path: readonly string[],
): Promise<ScatteringComparison | UserFailure> {
  const { structures } = request;
  if (structures.length < 1 || structures.length > mostStructures) {
    return new InvalidParameterFailure(
      `${structures.length} structures; one to ${mostStructures} are compared.`,
      [...path, 'structures'],
    );
  }
  try {
    const parameters = readParameters(request);
    const scattered: Scattered[] = [];
    for (const [index, wanted] of structures.entries()) {
      const at = [...path, 'structures', String(index)];
      const given = await readStructureInput(context, wanted.structure, [...at, 'structure']);
      if (given instanceof InvalidStructureFailure) return given;
      const one = scatter(given, wanted, parameters, at);
      if ('path' in one) return one;
      scattered.push(one);
    }
    return onCommonScale(scattered, parameters);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return new InvalidParameterFailure(error.message, [...path, ...error.path]);
  }
}

/** Both curves of one structure, intensities as computed; parameters at fault are thrown. */
function scatter(
  given: GivenStructure,
  wanted: ScatteringStructureRequest,
  parameters: ComparisonParameters,
  path: readonly string[],
): Scattered | UserFailure {
  try {
    const crystal = asWanted(given.crystal, wanted);
    refuseSlow(crystal, parameters);
    const pattern = computePowderPattern(crystal, parameters.powder, quiet);
    const distribution = computePairDistribution(crystal, parameters.pair, quiet);
    return {
      record: given.record,
      label: given.name,
      formula: formatFormula(compositionOf(crystal)),
      without: wanted.without ?? null,
      removed: wanted.without == null ? null : (wanted.removed ?? 1),
      peaks: pattern.peaks,
      intensities: [...computeProfile(pattern.peaks, pattern.range, parameters.powder).intensities],
      distribution: Array.from(distribution.reduced, rounded),
      warnings: [...new Set([...pattern.warnings, ...distribution.warnings])],
    };
  } catch (error) {
    if (error instanceof StructureError) return structureFailure(error, given.path);
    if (error instanceof UnsupportedChemistryError) {
      return new UnsupportedChemistryFailure(error.message, given.path, error.elements);
    }
    if (error instanceof ParameterError && elementFields.has(error.path[0] ?? '')) {
      return new InvalidParameterFailure(error.message, [...path, ...error.path]);
    }
    throw error;
  }
}

/** Fields that belong to one structure, not to the comparison. */
const elementFields: ReadonlySet<string> = new Set(['without', 'removed']);

function asWanted(crystal: Crystal, { without, removed }: ScatteringStructureRequest): Crystal {
  if (without == null) return crystal;
  if (!isElement(without)) {
    throw new ParameterError(`“${without}” is not the symbol of an element, such as Li.`, ['without']);
  }
  const share = removed ?? 1;
  if (!(share > 0 && share <= 1)) {
    throw new ParameterError(`The share taken out must be above 0 and at most 1, not ${share}.`, ['removed']);
  }
  return withoutElement(crystal, without, share);
}

/** The highest point of the first pattern stands at 100 for all: equal volumes of each are compared. */
function onCommonScale(
  scattered: readonly Scattered[],
  { powder, pair }: ComparisonParameters,
): ScatteringComparison {
  const [first] = scattered;
  if (!first) throw new Error('A comparison of no structure came through.');
  const scale = 100 / (first.intensities.reduce((most, value) => Math.max(most, value), 0) || 1);
  const scaled = scattered.map((one) => ({
    ...one,
    peaks: one.peaks.map((peak) => ({ ...peak, intensity: peak.intensity * scale })),
    intensities: one.intensities.map((value) => rounded(value * scale)),
  }));
  const reference = scaled[0] ?? first;
  return {
    radiation: powder.radiation,
    wavelength: wavelengthOf(powder.wavelength).length,
    twoTheta: { start: powder.twoThetaMin, step: powder.step, count: reference.intensities.length },
    r: { start: 0, step: pair.step, count: reference.distribution.length },
    structures: scaled.map((one) => ({
      ...one,
      intensityDifference: one === reference ? null : minus(one.intensities, reference.intensities),
      distributionDifference: one === reference ? null : minus(one.distribution, reference.distribution),
    })),
  };
}

const minus = (one: readonly number[], other: readonly number[]): number[] =>
  one.map((value, index) => rounded(value - (other[index] ?? 0)));

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
