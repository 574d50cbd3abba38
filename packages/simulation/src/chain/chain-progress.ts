import type { Crystal } from '@interphase/core';
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

/** How far a chain is. */
export interface ChainProgress {
  readonly concluded: readonly ConcludedStep[];
  /** Null when every step is done. */
  readonly next: NextRun | null;
}

/**
 * Follows a chain through the results that are there, up to the first run that is not. Nothing is kept between two
 * calls: the same results lead to the same steps.
 *
 * @param results of the runs so far, by step
 * @throws StructureError, ParameterError or UnsupportedChemistryError when the chain cannot go on
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
    const plan = step.plan(state);
    const result = results.get(step.slug) ?? null;
    if (plan && !result) {
      return { concluded, next: { ...plan, step: step.slug, received: [...received.values()] } };
    }
    const handedOver = step.conclude(state, plan && result);
    for (const handed of handedOver) known.set(handed.name, handed);
    concluded.push({ step: step.slug, received: [...received.values()], handedOver });
  }
  return { concluded, next: null };
}
