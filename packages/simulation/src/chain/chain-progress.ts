import { type Crystal, InputError } from '@interphase/core';
import type { EngineMethod, EngineResult } from '../engine/engine.js';
import type { Chain, ChainRunPlan, ChainState, HandedOver } from './chain.js';

/** A step that is done: what it received and handed over. */
export interface ConcludedStep {
  readonly step: string;
  readonly received: readonly HandedOver[];
  readonly handedOver: readonly HandedOver[];
}

/** The run that a chain waits for. */
export interface NextRun extends ChainRunPlan {
  readonly step: string;
  readonly method: EngineMethod;
  readonly received: readonly HandedOver[];
}

/** A step from which the chain cannot go on. */
export interface RefusedStep {
  readonly step: string;
  readonly received: readonly HandedOver[];
  readonly error: InputError;
}

/** How far a chain is: done when there is neither a next run nor a refusal. */
export interface ChainProgress {
  readonly concluded: readonly ConcludedStep[];
  readonly next: NextRun | null;
  readonly refused: RefusedStep | null;
}

/**
 * Follows a chain through the results that are there, up to the first run that is not. Nothing is kept between two
 * calls: the same results lead to the same steps.
 *
 * @param results of the runs so far, by step
 */
export function chainProgress<Parameters>(
  chain: Chain<Parameters>,
  parameters: Parameters,
  crystal: Crystal,
  results: ReadonlyMap<string, EngineResult>,
): ChainProgress {
  const concluded: ConcludedStep[] = [];
  const known = new Map<string, HandedOver>();
  for (const step of chain.steps) {
    const received = new Map<string, HandedOver>();
    const state: ChainState<Parameters> = {
      parameters,
      crystal,
      receive(name) {
        const handed = known.get(name);
        if (!handed) throw new TypeError(`No step of ${chain.slug} before ${step.slug} hands over ${name}.`);
        received.set(name, handed);
        return handed;
      },
      has: (name) => known.has(name),
      resultOf(slug) {
        const result = results.get(slug);
        if (!result) throw new TypeError(`No step of ${chain.slug} before ${step.slug} is called ${slug}.`);
        return result;
      },
    };
    try {
      const plan = step.plan(state);
      const result = results.get(step.slug) ?? null;
      if (plan && !result) {
        const next = { ...plan, step: step.slug, received: [...received.values()] };
        return { concluded, next, refused: null };
      }
      const handedOver = step.conclude(state, plan && result);
      for (const handed of handedOver) known.set(handed.name, handed);
      concluded.push({ step: step.slug, received: [...received.values()], handedOver });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { concluded, next: null, refused: { step: step.slug, received: [...received.values()], error } };
    }
  }
  return { concluded, next: null, refused: null };
}
