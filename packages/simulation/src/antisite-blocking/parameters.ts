import { z } from 'zod';
import { within } from '../engine/parameter-kinds.js';

/** Sites of one particle beyond which its solve would take minutes. */
const MOST_SITES = 2_000_000;
/** Arrangements times sites, over all particles of a run. */
const MOST_WORK = 100_000_000;

/** What a run of anti-site blocking may be asked. Lengths in nm, energies in eV. */
export const antisiteParameters = z
  .strictObject({
    /** Shares of the channels' sites that a foreign cation holds; one curve each. */
    defectFraction: z
      .array(within(0, 0.5, ''))
      .min(1)
      .max(12),
    /** Lengths of the channels, which are open at both ends, nm. */
    channelLengths: z
      .array(within(0.1, 1e6, 'nm'))
      .min(1)
      .max(100),
    /** Sites along a channel; the default is that of lithium along [010] of olivine. */
    sitesPerNanometre: within(0.1, 20, 'sites per nm').default(3.33),
    /** Channels drawn for each length and fraction; 0 leaves the closed form alone. */
    samples: within(0, 1_000_000, 'channels').int('must be a whole number of channels').default(0),
    /** Barriers of a hop into the next channel, eV; one curve each, and none leaves the particles out. */
    crossoverBarriers: z
      .array(within(0, 10, 'eV'))
      .max(8)
      .default([]),
    /** Barrier of a hop along the channel, eV (LiFePO4: Morgan, Van der Ven & Ceder 2004, 10.1149/1.1633511). */
    channelBarrier: within(0, 5, 'eV').default(0.27),
    /** K. */
    temperature: within(50, 2500, 'K').default(300),
    /** Attempts of an ion to hop per second, Hz. */
    attemptFrequency: within(1e9, 1e15, 'Hz').default(1e12),
    /** Thickness of the particles along their channels, nm. */
    particleSizes: z
      .array(within(0.1, 1e5, 'nm'))
      .min(1)
      .max(30)
      .default([10, 30, 100, 300]),
    /** Channels along either side of the periodic piece of a particle. */
    channelsAcross: within(2, 64, 'channels').int('must be a whole number of channels').default(8),
    /** Arrangements of defects over which a particle is averaged. */
    arrangements: within(2, 1000, 'arrangements').int('must be a whole number of arrangements').default(8),
    seed: z.int().default(1),
  })
  .superRefine((parameters, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const shortest = Math.min(...parameters.channelLengths);
    if (sitesAlong(shortest, parameters) < 1)
      refuse('channelLengths', `${shortest} nm is shorter than half the distance between two sites`);
    if (parameters.crossoverBarriers.length === 0) return;
    const smallest = Math.min(...parameters.particleSizes);
    if (sitesAlong(smallest, parameters) < 1)
      refuse('particleSizes', `${smallest} nm is smaller than half the distance between two sites`);
    const sites = parameters.particleSizes.map((size) => sitesIn(size, parameters));
    const most = Math.max(...sites);
    if (most > MOST_SITES)
      refuse(
        'particleSizes',
        `the largest particle has ${most} sites, and at most ${MOST_SITES} are solved for; take a smaller one or fewer channels across`,
      );
    const total = sites.reduce((sum, one) => sum + one, 0);
    const work =
      total *
      parameters.arrangements *
      parameters.defectFraction.length *
      parameters.crossoverBarriers.length;
    if (work > MOST_WORK)
      refuse(
        'arrangements',
        `sites, arrangements, fractions and barriers multiply to ${work}, and at most ${MOST_WORK} are computed; take fewer arrangements`,
      );
  });

export type AntisiteParameters = z.infer<typeof antisiteParameters>;

type Spacing = Pick<AntisiteParameters, 'sitesPerNanometre'>;

/** Whole number of sites along so many nm of a channel. */
export const sitesAlong = (length: number, { sitesPerNanometre }: Spacing): number =>
  Math.round(length * sitesPerNanometre);

/** Sites in the periodic piece of a particle of so many nm. */
export const sitesIn = (size: number, parameters: Spacing & { channelsAcross: number }): number =>
  sitesAlong(size, parameters) * parameters.channelsAcross ** 2;
