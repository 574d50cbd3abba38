import { BOLTZMANN } from '@interphase/core';
import type { RunContext } from '../engine/engine.js';
import { paceStage } from '../engine/pace.js';
import { randomStream } from '../random/random.js';
import { type AntisiteParameters, sitesAlong } from './parameters.js';
import { drawParticle } from './particle.js';
import { planParts } from './plan-parts.js';
import { type SampledFraction, sampleChannels } from './sample-channels.js';
import { throughFlow } from './through-flow.js';

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
      /** Diffusivity relative to that without defects, by barrier and arrangement. */
      readonly relative: readonly (readonly number[])[];
    };

/** Steps of the solver after which a bar is half full: how many it takes shows only at the end. */
const HALF_WAY = 30;

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
  const relative: number[][] = crossings.map(() => []);
  const solves = arrangements * crossings.length;
  const pace = paceStage(context, `Solving for particles of ${size} nm`, 0, 1);
  let solved = 0;
  for (let arrangement = 0; arrangement < arrangements; arrangement++) {
    const particle = drawParticle(channelsAcross, sitesAlong(size, parameters), defectFraction, random);
    for (const [index, crossing] of crossings.entries()) {
      let steps = 0;
      const flow = throughFlow(particle, crossing, () => {
        steps++;
        pace((solved + steps / (steps + HALF_WAY)) / solves);
      });
      relative[index]?.push(flow);
      solved++;
    }
  }
  return { kind: 'particles', defectFraction, size, relative };
}

/** Rate of a hop into a neighbouring channel, in rates of one along the channel. */
const crossingRate = (
  barrier: number,
  { channelBarrier, temperature }: Pick<AntisiteParameters, 'channelBarrier' | 'temperature'>,
): number => Math.exp((channelBarrier - barrier) / (BOLTZMANN * temperature));
