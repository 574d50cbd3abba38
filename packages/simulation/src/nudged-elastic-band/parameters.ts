import { z } from 'zod';
import { ionName, oxidationStates, within } from '../engine/parameter-kinds.js';

const coordinates = z.tuple([z.number(), z.number(), z.number()], {
  error: 'must be three fractional coordinates',
});

/** What a nudged elastic band run may be asked. Lengths in angstrom, energies in eV. */
export const nudgedElasticBandParameters = z.strictObject({
  /** The ion that moves: its element (`Li`) or the ion itself (`Li1+`). */
  mobileIon: ionName,
  /**
   * One hop between two places in fractional coordinates; the end is taken at its periodic image nearest to the start
   * unless it lies outside 0..1. Without it, every symmetry-distinct hop of the network is computed.
   */
  hop: z
    .strictObject({ from: coordinates, to: coordinates })
    .nullish()
    .transform((hop) => hop ?? null),
  /** Images between the two ends; the ends themselves come on top. */
  images: within(1, 31, 'images').int('must be a whole number of images').default(7),
  /** Whether the highest image climbs to the very top of the path. */
  climbing: z.boolean().default(true),
  /** Spring between neighbouring images, eV/angstrom^2. */
  springConstant: within(0.1, 50, 'eV/angstrom^2').default(5),
  /** Largest force on an atom at which ends and band count as relaxed, eV/angstrom. */
  forceTolerance: within(0.001, 0.5, 'eV/angstrom').default(0.03),
  /** Most steps of each relaxation; one that needs more is reported as not converged. */
  maximumSteps: within(10, 10_000, 'steps').int('must be a whole number of steps').default(500),
  /**
   * Spring that ties every atom but the hopping one to its measured place, eV/angstrom^2: kT/<u^2>. The default is
   * that of <u^2> = 0.0065 angstrom^2 at 300 K.
   */
  restraint: within(0, 50, 'eV/angstrom^2').default(4),
  /** Smallest distance between opposite faces of the supercell, angstrom. */
  supercell: within(5, 30, 'angstrom').default(9),
  /** Distance up to which ions act on each other, angstrom. */
  cutoff: within(4, 12, 'angstrom').default(8),
  /** Spacing of the grid on which the network of hops is looked for, angstrom. */
  resolution: within(0.05, 0.5, 'angstrom').default(0.2),
  /** Hops of the network whose highest point lies farther above the lowest site are left out, eV. */
  maximumEnergy: within(0.1, 10, 'eV').default(5),
  /** Most hops of the network that are computed; the lowest come first. */
  maximumHops: within(1, 100, 'hops').int('must be a whole number of hops').default(20),
  /** Charge by element, in elementary charges; takes precedence over what the structure states. */
  oxidationStates,
});

export type NudgedElasticBandParameters = z.infer<typeof nudgedElasticBandParameters>;
