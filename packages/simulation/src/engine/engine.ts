import type { Crystal } from '@interphase/core';
import type { z } from 'zod';

/** The methods of the public schema that run as an engine of our own. */
export type EngineMethod =
  | 'BOND_VALENCE_SITE_ENERGY'
  | 'NUDGED_ELASTIC_BAND'
  | 'NETWORK_DIFFUSION'
  | 'MOLECULAR_DYNAMICS'
  | 'POWDER_DIFFRACTION'
  | 'PAIR_DISTRIBUTION'
  | 'LATTICE_PERCOLATION'
  | 'ROCKSALT_PERCOLATION'
  | 'ANTISITE_BLOCKING'
  | 'CLUSTER_EXPANSION'
  | 'LATTICE_KINETIC_MONTE_CARLO';

/** A number an engine computed. */
export interface ComputedValue {
  /** Quantity slug, e.g. `percolation-barrier`. */
  readonly quantity: string;
  readonly value: number;
  /** One standard error (or the stated numerical error), in `unit`; null when not estimated. */
  readonly uncertainty: number | null;
  readonly unit: string;
  readonly conditions: readonly {
    readonly name: string;
    readonly value: string;
    readonly unit: string | null;
  }[];
}

/** A curve, network or grid of a run; `data` is plain JSON whose shape `description` states. */
export interface Artifact {
  readonly name: string;
  readonly description: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** All that a run leaves behind. */
export interface EngineResult {
  readonly properties: readonly ComputedValue[];
  readonly artifacts: readonly Artifact[];
  readonly warnings: readonly string[];
}

/** What a running engine may call. */
export interface RunContext {
  /** Reports progress, 0 to 1, with a short present-tense message. */
  readonly progress: (fraction: number, message: string) => void;
  /** Aborted when the run is cancelled; engines check it at every progress step. */
  readonly signal: AbortSignal;
  /** Bytes that the run may take, where there is a limit; see `requireMemory`. */
  readonly memoryLimit?: number | undefined;
}

/** What every engine says of itself. */
interface EngineDescription<Parameters> {
  readonly method: EngineMethod;
  /** Changes whenever results may change. */
  readonly version: string;
  readonly parameters: z.ZodType<Parameters>;
  /** What it works on: a crystal, a model that its parameters describe, or either. */
  readonly structure: 'required' | 'none' | 'optional';
}

/**
 * One simulation engine. Every engine is one folder with `engine.ts` (this), `parameters.ts` (the schema with
 * documented defaults, units and ranges) and pure files that compute.
 */
export interface Engine<Parameters> extends EngineDescription<Parameters> {
  readonly structure: 'required';
  /** @throws StructureError, UnsupportedChemistryError or ParameterError when the input cannot be simulated. */
  run(crystal: Crystal, parameters: Parameters, context: RunContext): EngineResult;
}

/**
 * An engine whose work is made of independent seeded parts. They run on any number of threads and give the same digits
 * however they are spread; each is kept as it ends, so that a run that was stopped goes on from there.
 */
export interface PartedEngine<Parameters, Part> extends EngineDescription<Parameters> {
  /** How many parts a run has, at least one; each takes seconds rather than minutes. */
  parts(parameters: Parameters): number;
  /**
   * One part, as plain JSON of at most some hundred kilobytes.
   *
   * @throws StructureError, UnsupportedChemistryError or ParameterError when the input cannot be simulated
   */
  runPart(crystal: Crystal | null, parameters: Parameters, part: number, context: RunContext): Part;
  /** What the given parts, in the order of their numbers, say together: of some a partial average, of all the result. */
  combine(parts: readonly Part[], parameters: Parameters, crystal: Crystal | null): EngineResult;
}

/** An engine for callers that do not know its parameters, which it parses, nor what its parts look like. */
export type AnyEngine = Engine<unknown> | PartedEngine<unknown, unknown>;

/** Whether an engine's work is made of parts. */
export const isParted = (engine: AnyEngine): engine is PartedEngine<unknown, unknown> => 'parts' in engine;
