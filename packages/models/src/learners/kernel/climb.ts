import { SHAPES, termDistance } from './covariance.js';
import type { KernelObjective, KernelParameters } from './kernel-options.js';
import { OBJECTIVES } from './objectives.js';
import { posterior } from './posterior.js';

/** First step and its limits, in logarithms of the parameters; how steps grow and shrink. */
const STEP = { first: 0.2, smallest: 1e-3, largest: 0.7, grow: 1.2, shrink: 0.5 } as const;
/** Parameters stay between these: beyond them a scale or an amplitude means "none" or "everything". */
const RANGE = { lowest: 1e-6, highest: 1e3 } as const;

/**
 * Climbs the marginal likelihood, or what the rows say of each other, by the signs of the gradient (Rprop; Blum and
 * Riedmiller, ESANN 2013).
 * @returns the best parameters met, the given ones where none is better
 */
export function climb(
  objective: KernelObjective,
  start: KernelParameters,
  distances: readonly (readonly Float64Array[])[],
  targets: ArrayLike<number>,
  noiseShare: ArrayLike<number>,
  steps: number,
): KernelParameters {
  let point = logarithms(start);
  let best = { point, score: Number.NEGATIVE_INFINITY };
  const step = point.map(() => STEP.first as number);
  let before = point.map(() => 0);
  for (let round = 0; round <= steps; round++) {
    const parameters = parametersAt(point, start);
    const fitted = posterior(parameters, distances, targets, noiseShare);
    const { score, pull } = OBJECTIVES[objective](fitted);
    if (score > best.score) best = { point, score };
    if (round === steps) break;
    const slope = gradient(parameters, pull, distances, noiseShare);
    point = point.map((value, index) => {
      const agreement = slope[index]! * before[index]!;
      const factor = agreement > 0 ? STEP.grow : agreement < 0 ? STEP.shrink : 1;
      step[index] = Math.min(STEP.largest, Math.max(STEP.smallest, step[index]! * factor));
      const moved = value + Math.sign(slope[index]!) * step[index]!;
      return Math.min(Math.log(RANGE.highest), Math.max(Math.log(RANGE.lowest), moved));
    });
    before = slope;
  }
  return parametersAt(best.point, start);
}

/** Noise first, then each term's amplitude and scales. A scale of zero stays out of the climb. */
const logarithms = ({ noise, terms }: KernelParameters) =>
  [noise, ...terms.flatMap(({ amplitude, scales }) => [amplitude, ...scales])].map((value) =>
    Math.log(Math.max(value, RANGE.lowest)),
  );

function parametersAt(point: readonly number[], like: KernelParameters): KernelParameters {
  const values = point.map(Math.exp);
  let place = 0;
  const next = () => values[place++] ?? 0;
  return {
    noise: next(),
    terms: like.terms.map((term) => ({
      ...term,
      amplitude: next(),
      scales: term.scales.map((scale) => {
        const climbed = next();
        return scale === 0 ? 0 : climbed;
      }),
    })),
  };
}

/** Of the objective by the logarithm of each parameter, from its derivative by the covariance. */
function gradient(
  { noise, terms }: KernelParameters,
  pull: Float64Array,
  distances: readonly (readonly Float64Array[])[],
  noiseShare: ArrayLike<number>,
): number[] {
  const count = noiseShare.length;
  let byNoise = 0;
  for (let row = 0; row < count; row++) byNoise += pull[row * (count + 1)]! * noise * noiseShare[row]!;
  const byTerms = terms.flatMap((term, index) => {
    const shape = SHAPES[term.shape];
    const added = distances[index] ?? [];
    const byScale = term.scales.map(() => 0);
    let byAmplitude = 0;
    for (let pair = 0; pair < pull.length; pair++) {
      const distance = termDistance(term, added, pair);
      const [value, slope] = shape(distance);
      byAmplitude += pull[pair]! * term.amplitude * value;
      if (distance === 0) continue;
      const share = term.metric === 'manhattan' ? 1 : 1 / (2 * distance);
      const moved = pull[pair]! * term.amplitude * slope * share;
      for (let block = 0; block < byScale.length; block++) {
        byScale[block]! += moved * term.scales[block]! * added[block]![pair]!;
      }
    }
    return [byAmplitude, ...byScale];
  });
  return [byNoise, ...byTerms];
}
