import { type Crystal, ParameterError } from '@interphase/core';
import type { RunContext } from '../engine/engine.js';
import { paceStage } from '../engine/pace.js';
import { forwardScattering } from '../scattering/scattering-lengths.js';
import { blur, terminate } from './convolutions.js';
import { countPairs, pairIndex } from './pair-histogram.js';
import type { PairDistributionParameters } from './parameters.js';

/** More pairs would take longer than a few seconds. */
const MOST_PAIRS = 1e8;
/** Bins to one standard deviation of the narrowest peak, so that its shape is right to 1e-4. */
const BINS_PER_DEVIATION = 4;
/** Periods of the slowest ripple that are computed beyond the last distance, so that the cut does not show. */
const RIPPLES_BEYOND = 12;

/** A partial pair distribution function. */
export interface PartialDistribution {
  readonly elements: readonly [string, string];
  /** Its share of the total: concentrations times scattering, over the square of the mean. */
  readonly weight: number;
  /** g(r), 1 where there is no order; 0 at r = 0. */
  readonly values: Float64Array;
}

/** The pair distribution of a crystal on distances 0, step, … rMax. */
export interface PairDistribution {
  readonly step: number;
  /** G(r) = 4πρ₀ r (g(r) − 1), 1/angstrom². */
  readonly reduced: Float64Array;
  /** g(r), weighted like G(r). */
  readonly total: Float64Array;
  readonly partials: readonly PartialDistribution[];
  /** Atoms per cubic angstrom. */
  readonly density: number;
  readonly warnings: readonly string[];
}

/**
 * Pair distribution functions from the distances of the crystal: every pair is a Gaussian of variance U₁ + U₂ in
 * r g(r), which is what the Debye-Waller factors of the two make of it in the Debye formula; X-rays weigh by atomic
 * number, neutrons by coherent scattering length (Farrow et al. 2007, doi 10.1088/0953-8984/19/33/335219). Pairs
 * vibrate independently: near neighbours, which move together, are sharper in a measurement.
 *
 * @throws ParameterError when there would be too many pairs, or the scattering cancels
 * @throws UnsupportedChemistryError naming elements without scattering data
 */
export function computePairDistribution(
  crystal: Crystal,
  parameters: PairDistributionParameters,
  context: RunContext,
): PairDistribution {
  const { step, rMax, qMax, isotropicU, isotropicUByElement, radiation, isotopes } = parameters;
  const beyond = qMax === undefined ? 0 : (RIPPLES_BEYOND * 2 * Math.PI) / qMax;
  refuseTooMany(crystal, rMax + beyond);
  const displacements = new Map(
    crystal.sites
      .flatMap(({ species }) => species)
      .map(({ element }) => [element, isotropicUByElement?.[element] ?? isotropicU]),
  );
  const narrowest = Math.sqrt(2 * Math.min(...displacements.values()));
  const finer = Math.ceil(
    Math.max((step * BINS_PER_DEVIATION) / narrowest, qMax === undefined ? 1 : (step * qMax) / 2),
  );
  const width = step / finer;
  const widest = 6 * Math.sqrt(2 * Math.max(...displacements.values()));
  const { elements, atoms, bins, alternatives } = countPairs(
    crystal,
    width,
    rMax + beyond + widest,
    paceStage(context, 'Counting pairs', 0, 0.7),
  );
  const strengths = forwardScattering(elements, radiation, isotopes);
  const atomsInCell = atoms.reduce((sum, count) => sum + count, 0);
  const mean = strengths.reduce((sum, strength, index) => sum + strength * atoms[index]!, 0) / atomsInCell;
  if (Math.abs(mean) < 0.01) {
    throw new ParameterError(
      'The scattering lengths of this composition cancel on average, so that G(r) is not defined; use X-rays or other isotopes.',
      ['isotopes'],
    );
  }
  const density = atomsInCell / crystal.lattice.volume;
  const points = Math.floor(rMax / step + 1e-9) + 1;
  const kept = Math.ceil((rMax + beyond) / width) + 1;
  const reduced = new Float64Array(points);
  const pace = paceStage(context, 'Adding vibration', 0.7, 1);
  const partials = elements.flatMap((first, a) =>
    elements.slice(a).map((second, offset): PartialDistribution => {
      const b = a + offset;
      pace(pairIndex(a, b, elements.length) / bins.length);
      const variance = displacements.get(first)! + displacements.get(second)! - width ** 2 / 4;
      const counted = blur(bins[pairIndex(a, b, elements.length)]!, width, variance);
      // 4πρ₀ r (g − 1), from Σ δ(r − r')/r' over pairs: per atom of a, per concentration of b.
      const scale = atomsInCell / (atoms[a]! * atoms[b]! * width);
      let shape: Float64Array = counted
        .slice(0, kept)
        .map((value, n) => value * scale - 4 * Math.PI * density * n * width);
      if (qMax !== undefined) shape = terminate(shape, width, qMax);
      const share = (atoms[a]! * atoms[b]! * strengths[a]! * strengths[b]!) / (atomsInCell * mean) ** 2;
      const weight = a === b ? share : 2 * share;
      const values = new Float64Array(points);
      for (let n = 0; n < points; n++) {
        const r = n * step;
        const damped = shape[n * finer]! * Math.exp(-((r * parameters.qDamp) ** 2) / 2);
        reduced[n]! += weight * damped;
        values[n] = n === 0 ? 0 : 1 + damped / (4 * Math.PI * density * r);
      }
      return { elements: [first, second], weight, values };
    }),
  );
  return {
    step,
    reduced,
    total: reduced.map((value, n) => (n === 0 ? 0 : 1 + value / (4 * Math.PI * density * n * step))),
    partials,
    density,
    warnings:
      alternatives > 0
        ? [
            `${alternatives} pairs of partly filled sites less than 0.5 Å apart were taken as alternatives for one atom and left out.`,
          ]
        : [],
  };
}

/** About how many pairs of sites a crystal has up to a distance (angstrom). */
export const expectedPairs = ({ sites, lattice }: Crystal, reach: number): number =>
  ((2 / 3) * Math.PI * reach ** 3 * sites.length ** 2) / lattice.volume;

function refuseTooMany(crystal: Crystal, reach: number): void {
  const pairs = expectedPairs(crystal, reach);
  if (pairs <= MOST_PAIRS) return;
  throw new ParameterError(
    `About ${pairs.toExponential(1)} pairs of sites are too many (at most ${MOST_PAIRS.toExponential(0)}); lower rMax or give a smaller cell.`,
    ['rMax'],
  );
}
