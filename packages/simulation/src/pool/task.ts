import type { MessagePort } from 'node:worker_threads';
import type { Crystal } from '@interphase/core';
import type { EngineMethod, EngineResult } from '../engine/engine.js';
import type { PlainError } from './plain-error.js';

/** What the pool hands to a worker. */
export interface Task {
  readonly method: EngineMethod;
  readonly crystal: Crystal | null;
  readonly parameters: unknown;
  readonly work: Work;
  /** Bytes the run may take. */
  readonly memoryLimit: number;
  /** Module whose `engines` run instead of the registry's. */
  readonly engineModule: string | undefined;
  /** Where the worker posts its progress. */
  readonly port: MessagePort;
  /** Shared memory with the cells of `TaskFlag`: a busy worker cannot read messages. */
  readonly flags: Int32Array;
}

/** What of a run a task does. */
export type Work =
  /** All of it, or counting its parts where the engine has such. */
  | { readonly kind: 'begin' }
  | { readonly kind: 'part'; readonly part: number }
  | { readonly kind: 'combine'; readonly parts: readonly unknown[] };

/** What a task gives, by what it did. */
export type Product =
  | { readonly kind: 'result'; readonly result: EngineResult }
  | { readonly kind: 'parts'; readonly count: number }
  | { readonly kind: 'part'; readonly part: unknown };

/** Cells of a task's shared memory, 0 until set to 1. */
export const TaskFlag = { started: 0, cancelled: 1 } as const;

/** One report of a running engine; without fraction and message, that it has started. */
export interface Report {
  readonly progress: { readonly fraction: number; readonly message: string } | null;
  /** Memory that the thread holds, bytes. */
  readonly bytes: number;
}

/** How a task ended. Errors travel as plain data because a thread boundary strips them of their class. */
export type TaskOutcome =
  | { readonly ok: true; readonly product: Product }
  | { readonly ok: false; readonly error: PlainError };
