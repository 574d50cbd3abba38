import { z } from 'zod';

/** What a bond-valence run may be asked. Lengths in angstrom, energies in eV. */
export const bondValenceParameters = z.strictObject({
  /** The ion that moves: its element (`Li`) or the ion itself (`Li1+`). */
  mobileIon: z.string().min(1).max(8),
  /** Spacing of the grid, angstrom. The barriers of two crystals compare best at the same one. */
  resolution: z.number().min(0.05).max(0.5).default(0.2),
  /** Distance up to which framework ions act, angstrom. */
  cutoff: z.number().min(4).max(20).default(10),
  /** Energies above the minimum beyond which percolation is no longer looked for, eV. */
  maximumEnergy: z.number().min(0.1).max(20).default(5),
  /** Charge by element, in elementary charges; takes precedence over what the structure states. */
  oxidationStates: z.record(z.string(), z.number().min(-8).max(8)).optional(),
});

export type BondValenceParameters = z.infer<typeof bondValenceParameters>;
