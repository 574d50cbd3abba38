import { z } from 'zod';
import { ionName, oxidationStates, within } from '../engine/parameter-kinds.js';

/** Largest spacing of the grid, angstrom: a coarser one steps over whole sites. */
export const COARSEST = 0.5;

/** What a bond-valence run may be asked. Lengths in angstrom, energies in eV. */
export const bondValenceParameters = z.strictObject({
  /** The ion that moves: its element (`Li`) or the ion itself (`Li1+`). */
  mobileIon: ionName,
  /** Spacing of the grid, angstrom. The barriers of two crystals compare best at the same one. */
  resolution: within(0.05, COARSEST, 'angstrom').default(0.2),
  /** Distance up to which framework ions act, angstrom. */
  cutoff: within(4, 20, 'angstrom').default(10),
  /** Energies above the minimum beyond which percolation is no longer looked for, eV. */
  maximumEnergy: within(0.1, 20, 'eV').default(5),
  /** Charge by element, in elementary charges; takes precedence over what the structure states. */
  oxidationStates,
});

export type BondValenceParameters = z.infer<typeof bondValenceParameters>;
