import { z } from 'zod';
import { ionName, oxidationStates, within } from '../engine/parameter-kinds.js';

const manyTemperatures = 'must be 1 to 50 temperatures';

/** What a network diffusion run may be asked. Lengths in angstrom, energies in eV. */
export const networkDiffusionParameters = z.strictObject({
  /** The ion that moves: its element (`Li`) or the ion itself (`Li1+`). */
  mobileIon: ionName,
  /** K; with two or more, an Arrhenius line is fitted. */
  temperatures: z
    .array(within(50, 2500, 'K'))
    .min(1, { error: manyTemperatures })
    .max(50, { error: manyTemperatures })
    .default([300]),
  /** How often an ion tries a hop, Hz; the same for every hop. */
  attemptFrequency: within(1e9, 1e15, 'Hz').default(1e13),
  /**
   * `independent`: one ion alone, exactly. `interacting`: all ions of the crystal together by kinetic Monte Carlo;
   * no two share a site, and they repel each other.
   */
  carriers: z
    .enum(['independent', 'interacting'], { error: 'must be independent or interacting' })
    .default('independent'),
  /**
   * How much the crystal screens the repulsion of interacting ions (static, relative). Oxides and sulfides that
   * conduct ions have 5 to 30; 10 is the middle of what is found, not a property of the crystal at hand.
   */
  dielectricConstant: within(1, 1000, '').default(10),
  /** Share of the crystal's mobile ions that is missing: defects that a perfect crystal does not show. */
  vacancyFraction: within(0, 0.99, '').default(0),
  /** Hops per ion over which interacting ions are watched. */
  passes: within(50, 100_000, 'hops per ion').int('must be a whole number of hops per ion').default(1000),
  /** Seed of the random numbers that interacting ions need. */
  seed: z.number({ error: 'must be a whole number' }).int('must be a whole number').default(1),
  /** Spacing of the grid on which sites and saddles are looked for, angstrom. */
  resolution: within(0.05, 0.5, 'angstrom').default(0.2),
  /** Distance up to which framework ions act, angstrom. */
  cutoff: within(4, 20, 'angstrom').default(10),
  /** Sites and saddles farther above the lowest energy are left out, eV. */
  maximumEnergy: within(0.1, 20, 'eV').default(5),
  /** Charge by element, in elementary charges; takes precedence over what the structure states. */
  oxidationStates,
});

export type NetworkDiffusionParameters = z.infer<typeof networkDiffusionParameters>;
