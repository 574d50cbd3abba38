import type { JsonObject, RunStatus } from '../records.js';

export interface ChainRunInput {
  /** Slug of the chain. */
  readonly chain: string;
  readonly version: string;
  /** Every parameter, defaults filled in; any object that survives JSON. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Hash of chain, versions, structure and parameters: equal inputs are one chain run. */
  readonly inputHash: string;
  readonly structureId: string;
  readonly materialSlug: string | null;
}

export interface ChainRunRecord {
  readonly id: string;
  readonly chain: string;
  readonly version: string;
  readonly parameters: JsonObject;
  readonly inputHash: string;
  readonly structureId: string;
  readonly materialSlug: string | null;
  /** Never QUEUED: what waits is the run of its step. */
  readonly status: RunStatus;
  /** Why it failed. */
  readonly message: string | null;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
}

/** What a step received or handed over. */
export interface HandedOverRecord {
  readonly name: string;
  /** Quantity slug. */
  readonly quantity: string | null;
  readonly value: number | string;
  readonly unit: string | null;
  readonly meaning: string;
}

/** A step that a chain run has reached. */
export interface ChainStepRecord {
  /** Slug within the chain. */
  readonly step: string;
  /** Null for a rule, which needs no run. */
  readonly runId: string | null;
  readonly received: readonly HandedOverRecord[];
  /** Null until the step is done. */
  readonly handedOver: readonly HandedOverRecord[] | null;
}
