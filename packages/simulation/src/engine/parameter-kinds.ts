import { ParameterError } from '@interphase/core';
import { z } from 'zod';
import { parseIon } from '../interaction/ion.js';

/** A number whose refusal names the whole range and its unit. */
export function within(lowest: number, highest: number, unit: string) {
  const error = `must be a number from ${lowest} to ${highest} ${unit}`.trimEnd();
  return z.number({ error }).min(lowest, { error }).max(highest, { error }).meta({ unit });
}

/** An ion that can be read, so that a run is refused when it is asked for and not when it starts. */
export const ionName = z.string().superRefine((text, context) => {
  try {
    parseIon(text);
  } catch (error) {
    if (!(error instanceof ParameterError)) throw error;
    context.addIssue({ code: 'custom', message: error.message });
  }
});

/** Charge by element, for structures that do not state theirs or state other ones. */
export const oxidationStates = z.record(z.string(), within(-8, 8, 'elementary charges')).optional();
