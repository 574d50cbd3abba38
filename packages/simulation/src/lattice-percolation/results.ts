import type { Artifact, ComputedValue, EngineResult } from '../engine/engine.js';
import { INVERSE_NU } from '../percolation/inverse-nu.js';
import {
  limitingThreshold,
  type Threshold,
  type ThresholdsOfSize,
} from '../percolation/limiting-threshold.js';
import { addSums, covarianceOfMeans, meansOf, type Sums, standardErrors } from '../percolation/sums.js';
import { binomialAverage } from './binomial-average.js';
import { type LatticePercolationParameters, latticeOf, sizesOf, stepsOfSample } from './parameters.js';
import { type LatticePercolationPart, spacingOf } from './run-part.js';

/** Occupations at which curves are given, and how many spreads of the thresholds they reach to either side. */
const POINTS = 101;
const REACH = 6;
const NAMES = ['one', 'two', 'three'] as const;

/** What the parts that are there say together. */
export function combineParts(
  parts: readonly LatticePercolationPart[],
  parameters: LatticePercolationParameters,
): EngineResult {
  const lattice = latticeOf(parameters);
  const sizes = sizesOf(parameters).flatMap((size) => {
    const own = parts.filter((part) => part.size === size);
    return own.length > 0
      ? [{ cells: size, thresholds: addSums(own.map(({ thresholds }) => thresholds)) }]
      : [];
  });
  const limit = limitingThreshold(sizes, INVERSE_NU[lattice.dimensions]);
  const wrapping = wrappingCurves(parts, parameters);
  return {
    properties: limit ? [property(parameters, limit, sizes.at(-1)?.cells ?? 0)] : [],
    artifacts: [...(wrapping ? [wrapping] : []), finiteSize(sizes, limit)],
    warnings:
      limit && !limit.extrapolated
        ? [
            'One size alone says nothing of a lattice without end: the threshold is that of this size. Give several sizes.',
          ]
        : [],
  };
}

function property(
  { lattice, custom, filled }: LatticePercolationParameters,
  { value, standardError, extrapolated }: Threshold,
  cells: number,
): ComputedValue {
  return {
    quantity: 'percolation-threshold',
    value,
    uncertainty: standardError,
    unit: '1',
    conditions: [
      { name: 'lattice', value: custom ? 'custom' : lattice, unit: null },
      { name: 'filled', value: filled === 'SITE' ? 'sites' : 'bonds', unit: null },
      extrapolated
        ? { name: 'size', value: 'without end', unit: null }
        : { name: 'size', value: String(cells), unit: 'cells' },
    ],
  };
}

function finiteSize(sizes: readonly ThresholdsOfSize[], limit: Threshold | null): Artifact {
  const errors = sizes.map(({ thresholds }) => standardErrors(thresholds));
  const means = sizes.map(({ thresholds }) => meansOf(thresholds));
  return {
    name: 'finite-size',
    description:
      'Mean filled share at which a cluster first wraps around a lattice of `sizes` cells along each edge: `thresholds` in one direction with one standard error in `errors`, `byDirections` and `errorsByDirections` in 1, 2, ... independent directions; `extrapolated` for a lattice without end with its standard `error`.',
    data: {
      sizes: sizes.map(({ cells }) => cells),
      thresholds: means.map(([first]) => first),
      errors: errors.map(([first]) => first),
      byDirections: means,
      errorsByDirections: errors,
      extrapolated: limit?.extrapolated ? limit.value : null,
      error: limit?.extrapolated ? limit.standardError : null,
    },
  };
}

/** Curves over the occupation of the largest size, around its thresholds. */
function wrappingCurves(
  parts: readonly LatticePercolationPart[],
  parameters: LatticePercolationParameters,
): Artifact | null {
  const size = sizesOf(parameters).at(-1) ?? 0;
  const own = parts.flatMap((part) => (part.curves ? [{ ...part, curves: part.curves }] : []));
  if (own.length === 0) return null;
  const { sites, dimensions } = latticeOf(parameters);
  const steps = stepsOfSample(parameters, size);
  const sums = addSums(own.map(({ thresholds }) => thresholds));
  const counts = own.flatMap(({ curves }) => curves.wrapping);
  const occupation = window(sums, steps);
  const curves = Array.from({ length: dimensions }, (_, direction) => {
    const reached = cumulated(
      counts.map((count) => count[direction] ?? steps + 1),
      steps,
    );
    return occupation.map((p) => binomialAverage(steps, p, (n) => reached[n]!));
  });
  const spacing = spacingOf(steps);
  const noted = own[0]!.curves.largest.map((_, index) =>
    own.reduce((sum, { curves: { largest } }) => sum + largest[index]!, 0),
  );
  const largest = (n: number) => {
    const before = Math.floor(n / spacing);
    const low = noted[before]!;
    return low + (n / spacing - before) * ((noted[before + 1] ?? low) - low);
  };
  const all = counts.length * sites * size ** dimensions;
  return {
    name: 'wrapping',
    description:
      '`probability` that a cluster wraps around the lattice in at least `one`, `two` or `three` independent directions, and share of all sites in the largest cluster (`largestCluster`), each over the filled share `occupation`; of the largest lattice, `size` cells along each edge, from `samples` of it.',
    data: {
      size,
      samples: counts.length,
      occupation,
      probability: Object.fromEntries(curves.map((curve, direction) => [NAMES[direction], curve])),
      largestCluster: occupation.map((p) => binomialAverage(steps, p, largest) / all),
    },
  };
}

/** Occupations around the thresholds of one size, within 0 and 1. */
function window(sums: Sums, steps: number): number[] {
  const means = meansOf(sums);
  const covariance = covarianceOfMeans(sums);
  const spread = Math.max(
    ...means.map((_, index) => Math.sqrt((covariance?.[index]?.[index] ?? 0) * sums.samples)),
    1 / Math.sqrt(steps),
  );
  const from = Math.max(0, Math.min(...means) - REACH * spread);
  const to = Math.min(1, Math.max(...means) + REACH * spread);
  return Array.from({ length: POINTS }, (_, index) => from + ((to - from) * index) / (POINTS - 1));
}

/** Share of the samples that have reached their moment with n filled, for each n. */
function cumulated(counts: readonly number[], steps: number): Float64Array {
  const reached = new Float64Array(steps + 1);
  for (const count of counts) if (count <= steps) reached[count]! += 1 / counts.length;
  for (let n = 1; n <= steps; n++) reached[n]! += reached[n - 1]!;
  return reached;
}
