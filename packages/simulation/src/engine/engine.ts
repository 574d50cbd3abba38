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
  | 'ROCKSALT_PERCOLATION'
  | 'ANTISITE_BLOCKING'
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

/**
 * One simulation engine. Every engine is one folder with `engine.ts` (this), `parameters.ts` (the schema with
 * documented defaults, units and ranges) and pure files that compute.
 */
export interface Engine<Parameters> {
  readonly method: EngineMethod;
  /** Changes whenever results may change. */
  readonly version: string;
  readonly parameters: z.ZodType<Parameters>;
  /** @throws StructureError, UnsupportedChemistryError or ParameterError when the input cannot be simulated. */
  run(crystal: Crystal, parameters: Parameters, context: RunContext): EngineResult;
}
