import type { RunContext } from '../engine/engine.js';
import { paceStage } from '../engine/pace.js';
import { randomStream } from '../random/random.js';
import { BOLTZMANN } from '../transport/constants.js';
import { meanExitTime } from './exit-time.js';
import { type AntisiteParameters, sitesAlong } from './parameters.js';
import { drawParticle, type Particle } from './particle.js';
import { planParts } from './plan-parts.js';
import { type SampledFraction, sampleChannels } from './sample-channels.js';

/** What a part leaves behind. */
export type AntisitePart =
  | {
      readonly kind: 'channels';
      readonly defectFraction: number;
      /** For each length of a channel; empty when none are drawn. */
      readonly sampled: readonly SampledFraction[];
    }
  | {
      readonly kind: 'particles';
      readonly defectFraction: number;
      readonly size: number;
      /** Mean exit times by barrier and arrangement, in times of a hop along the channel; null where infinite. */
      readonly exitTimes: readonly (readonly (number | null)[])[];
    };

/** Steps of the solver after which a bar is half full: how many it takes shows only at the end. */
const HALF_WAY = 60;

/** Computes one part with the random numbers of its own stream. */
export function runPart(parameters: AntisiteParameters, part: number, context: RunContext): AntisitePart {
  const plan = planParts(parameters)[part];
  if (!plan) throw new RangeError(`There is no part ${part}.`);
  const random = randomStream(parameters.seed, part);
  const { defectFraction } = plan;
  if (plan.kind === 'channels') {
    const { channelLengths, samples } = parameters;
    const pace = paceStage(context, 'Drawing channels', 0, 1);
    const sampled = (samples === 0 ? [] : channelLengths).map((length, index) => {
      pace(index / channelLengths.length);
      return sampleChannels(sitesAlong(length, parameters) * defectFraction, samples, random);
    });
    return { kind: 'channels', defectFraction, sampled };
  }
  const { size, arrangements } = plan;
  const { crossoverBarriers, channelsAcross } = parameters;
  const crossings = crossoverBarriers.map((barrier) => crossingRate(barrier, parameters));
  const exitTimes: (number | null)[][] = crossings.map(() => []);
  const solves = arrangements * crossings.length;
  const pace = paceStage(context, `Solving for particles of ${size} nm`, 0, 1);
  let solved = 0;
  for (let arrangement = 0; arrangement < arrangements; arrangement++) {
    let particle: Particle;
    // One without a single ion, which only the smallest can be, says nothing of how fast ions are.
    do particle = drawParticle(channelsAcross, sitesAlong(size, parameters), defectFraction, random);
    while (!particle.open.includes(1));
    for (const [index, crossing] of crossings.entries()) {
      let steps = 0;
      const time = meanExitTime(particle, crossing, () => {
        steps++;
        pace((solved + steps / (steps + HALF_WAY)) / solves);
      });
      exitTimes[index]?.push(Number.isFinite(time) ? time : null);
      solved++;
    }
  }
  return { kind: 'particles', defectFraction, size, exitTimes };
}

/** Rate of a hop into a neighbouring channel, in rates of one along the channel. */
const crossingRate = (
  barrier: number,
  { channelBarrier, temperature }: Pick<AntisiteParameters, 'channelBarrier' | 'temperature'>,
): number => Math.exp((channelBarrier - barrier) / (BOLTZMANN * temperature));
