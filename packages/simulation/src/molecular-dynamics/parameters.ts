import { z } from 'zod';
import { ionName, oxidationStates, within } from '../engine/parameter-kinds.js';
import { pairPotentials } from '../force-field/pair-potentials.js';

/** What a molecular dynamics run may be asked. Times in ps, lengths in angstrom. */
export const molecularDynamicsParameters = z.strictObject({
  /** The ion that moves: its element (`Li`) or the ion itself (`Li1+`). */
  mobileIon: ionName,
  /** One run each, K. */
  temperatures: z
    .array(within(50, 3000, 'K'))
    .min(1)
    .max(20),
  /** Length of each run after its equilibration, ps. */
  picoseconds: within(0.1, 10_000, 'ps').default(50),
  /** ps. */
  timestep: within(0.0001, 0.01, 'ps').default(0.002),
  /** The cell is repeated until it holds so many atoms. */
  minimumAtoms: within(1, 50_000, 'atoms').int('must be a whole number of atoms').default(200),
  /** Of starting velocities and thermostat. */
  seed: z.int().default(1),
  /** Of the part that is analysed; the equilibration always has CSVR. */
  thermostat: z.enum(['CSVR', 'NVE']).default('CSVR'),
  /** Relaxation time of the thermostat, ps. */
  relaxation: within(0.01, 10, 'ps').default(0.5),
  /**
   * Length of the equilibration as a share of the run's; it lasts six relaxation times of the thermostat at least, unless
   * it is 0.
   */
  equilibration: within(0, 2, 'of the run').default(0.1),
  /** Distance up to which ions act on each other, angstrom. */
  cutoff: within(3, 12, 'angstrom').default(8),
  /**
   * Spring that ties every framework atom to its measured place, eV/angstrom^2; without it pair energies alone let most
   * frameworks fall in. 0 lets all atoms go; not given, it is 3, or 0 with potentials of one's own.
   */
  restraint: within(0, 50, 'eV/angstrom^2').optional(),
  /** Pair potentials instead of the bond-valence ones. */
  potentials: pairPotentials.optional(),
  /** Charge by element, in elementary charges; takes precedence over what the structure states. */
  oxidationStates,
});

export type MolecularDynamicsParameters = z.infer<typeof molecularDynamicsParameters>;
