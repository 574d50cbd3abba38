import { maximumPageSize, ParameterError } from '@interphase/core';
import type { z } from 'zod';

/** @throws ParameterError at the first field that does not fit the schema */
export function parseParameters<T>(schema: z.ZodType<T>, given: unknown): T {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = (issue?.path ?? []).map(String);
  throw new ParameterError(`${path.join('.')} ${issue?.message ?? 'is not valid'}`, path);
}

/**
 * @param things what is counted, as in `techniques are recommended at once`
 * @throws ParameterError at `name` when the value is no whole number from `least` to `most`
 */
export function checkCount(
  value: number,
  name: string,
  things: string,
  { least = 0, most = maximumPageSize }: { least?: number; most?: number } = {},
): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new ParameterError(`\`${name}\` is ${value}; ${least} to ${most} ${things}.`, [name]);
}
