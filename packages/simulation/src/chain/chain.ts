import type { Crystal } from '@interphase/core';
import type { z } from 'zod';
import type { EngineMethod, EngineResult } from '../engine/engine.js';

/** What one step of a chain gives to the next. */
export interface HandedOver {
  /** Key within the chain, e.g. `channel-barrier`. */
  readonly name: string;
  /** Quantity slug; null for what is no quantity. */
  readonly quantity: string | null;
  /** A number in `unit`, or words. */
  readonly value: number | string;
  readonly unit: string | null;
  /** What it is and how it was got, in a sentence. */
  readonly meaning: string;
}

/** What a step sees of its chain. */
export interface ChainState<Parameters> {
  readonly parameters: Parameters;
  /** The crystal that the chain starts from. */
  readonly crystal: Crystal;
  /**
   * What an earlier step handed over; asking for it is receiving it.
   *
   * @throws TypeError when nothing of the name was handed over
   */
  receive(name: string): HandedOver;
  /** Whether an earlier step handed it over. */
  has(name: string): boolean;
  /** The result of an earlier step's run. */
  resultOf(step: string): EngineResult;
}

/** The run that a step needs. */
export interface ChainRunPlan {
  readonly method: EngineMethod;
  /** What it works on, where its method takes a crystal; with the name of one that the chain made. */
  readonly crystal: Crystal | null;
  readonly crystalName: string | null;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** One scale of a chain, or a rule that leads from one to the next. */
export interface ChainStep<Parameters> {
  readonly slug: string;
  readonly title: string;
  /** What it is for. */
  readonly why: string;
  /** How it computes; null for a rule, which needs no run. */
  readonly method: EngineMethod | null;
  /**
   * The run that gives the results, made from what came before; null for a rule.
   *
   * @throws StructureError or ParameterError when the chain cannot go on
   */
  plan(state: ChainState<Parameters>): ChainRunPlan | null;
  /**
   * What it hands over, from the result of its run.
   *
   * @throws StructureError or ParameterError when the chain cannot go on
   */
  conclude(state: ChainState<Parameters>, result: EngineResult | null): readonly HandedOver[];
}

/** From a structure to the properties of a particle or of the bulk: engines in a row, each with what the last found. */
export interface Chain<Parameters> {
  readonly slug: string;
  readonly name: string;
  /** What it gives, from what. */
  readonly description: string;
  /** Changes whenever steps or what they hand over may change. */
  readonly version: string;
  /** Slug of the material whose structure it starts from unless another is given. */
  readonly material: string;
  readonly parameters: z.ZodType<Parameters>;
  readonly steps: readonly ChainStep<Parameters>[];
}

/** A step of a chain for callers that do not know its parameters. */
export type AnyChainStep = ChainStep<unknown>;
