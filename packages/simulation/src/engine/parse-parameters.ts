import { ParameterError } from '@interphase/core';
import type { z } from 'zod';

/**
 * Parameters of an engine with defaults filled in.
 *
 * @throws ParameterError whose path names the first field at fault and whose message names them all
 */
export function parseParameters<Parameters>(schema: z.ZodType<Parameters>, input: unknown): Parameters {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  const message = issues.map((issue) => [issue.path.join('.'), issue.message].filter(Boolean).join(': '));
  throw new ParameterError(message.join('; '), issues[0]?.path.map(String) ?? []);
}
