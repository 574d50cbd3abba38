import { ParameterError } from '@interphase/core';
import { z } from 'zod';
import { parseIon } from './mobile-ion.js';

/** A number whose refusal names the whole range and its unit. */
function within(lowest: number, highest: number, unit: string) {
  const error = `must be a number from ${lowest} to ${highest} ${unit}`;
  return z.number({ error }).min(lowest, { error }).max(highest, { error });
}

/** An ion that can be read, so that a run is refused when it is asked for and not when it starts. */
const ion = z.string().superRefine((text, context) => {
  try {
    parseIon(text);
  } catch (error) {
    if (!(error instanceof ParameterError)) throw error;
    context.addIssue({ code: 'custom', message: error.message });
  }
});

/** What a bond-valence run may be asked. Lengths in angstrom, energies in eV. */
export const bondValenceParameters = z.strictObject({
  /** The ion that moves: its element (`Li`) or the ion itself (`Li1+`). */
  mobileIon: ion,
  /** Spacing of the grid, angstrom. The barriers of two crystals compare best at the same one. */
  resolution: within(0.05, 0.5, 'angstrom').default(0.2),
  /** Distance up to which framework ions act, angstrom. */
  cutoff: within(4, 20, 'angstrom').default(10),
  /** Energies above the minimum beyond which percolation is no longer looked for, eV. */
  maximumEnergy: within(0.1, 20, 'eV').default(5),
  /** Charge by element, in elementary charges; takes precedence over what the structure states. */
  oxidationStates: z.record(z.string(), within(-8, 8, 'elementary charges')).optional(),
});

export type BondValenceParameters = z.infer<typeof bondValenceParameters>;
