import { z } from 'zod';
import type { Run } from '../generated/prisma/client.js';
import type { JsonObject, RunRecord } from '../records.js';

const jsonObject: z.ZodType<JsonObject> = z.record(z.string(), z.json());

/** A run as callers see it. */
export function toRunRecord(row: Run): RunRecord {
  const {
    sequence: _,
    leasedUntil: __,
    claim: ___,
    worker: ____,
    priority: _____,
    parameters,
    ...seen
  } = row;
  return { ...seen, parameters: jsonObject.parse(parameters) };
}

const uuid = z.guid();

/** Run ids come from outside; what is no UUID names no run, and must not reach a UUID column. */
export function isRunId(id: string): boolean {
  return uuid.safeParse(id).success;
}
