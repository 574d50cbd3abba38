import { StructureError } from '@interphase/core';
import { z } from 'zod';
import { ionName, within } from '../engine/parameter-kinds.js';
import { networkThresholds } from '../network/network-thresholds.js';
import type { Chain } from './chain.js';
import { channelOfNetwork } from './channel-of-network.js';
import { networkOfRun, relaxedHopsOf, relaxedNetwork } from './network-of-runs.js';
import { numberFrom, propertiesOf } from './numbers.js';

const parameters = z.strictObject({
  /** The ion that moves: its element (`Li`) or the ion itself (`Li1+`). */
  mobileIon: ionName.default('Li'),
  /** Shares of the channels' sites that a foreign cation holds. */
  defectFraction: z
    .array(within(0, 0.5, ''))
    .min(1)
    .max(12)
    .default([0.001, 0.005, 0.01]),
  /** Sizes of the particles along their channels, nm. */
  particleSizes: z
    .array(within(1, 1e5, 'nm'))
    .min(1)
    .max(30)
    .default([10, 30, 100, 300, 1000]),
  /** Barrier between channels, eV, in place of the one that the structure gives. */
  crossoverBarrier: within(0, 10, 'eV').optional(),
  /** K. */
  temperature: within(50, 2500, 'K').default(300),
  /** Attempts of an ion to hop per second, Hz. */
  attemptFrequency: within(1e9, 1e15, 'Hz').default(1e12),
  seed: z.int().default(1),
});

/** From the structure of a one-dimensional conductor to what defects leave of its particles. */
export const olivineChain: Chain<z.infer<typeof parameters>> = {
  slug: 'olivine',
  name: 'Anti-site blocking of one-dimensional channels',
  description:
    'Structure, barriers along and between channels, blocking by anti-site defects: accessible capacity and effective diffusivity at particle size.',
  version: '1.0.0',
  material: 'lithium-iron-phosphate',
  parameters,
  steps: [
    {
      slug: 'landscape',
      title: 'Bond-valence landscape',
      why: 'Finds where the ion rests, which hops there are and how they join into channels.',
      method: 'BOND_VALENCE_SITE_ENERGY',
      plan: ({ crystal, parameters: { mobileIon } }) => ({
        method: 'BOND_VALENCE_SITE_ENERGY',
        crystal,
        crystalName: null,
        parameters: { mobileIon },
      }),
      conclude(state, result) {
        const network = networkOfRun(result ?? state.resultOf('landscape'));
        const [along, across] = network ? networkThresholds(network) : [];
        const channel =
          network && along !== undefined ? channelOfNetwork(state.crystal, network, along) : null;
        if (along === undefined || !channel) {
          throw new StructureError(
            'chain.no-channel',
            'The easiest hops of this structure do not join into channels of one dimension, which anti-site blocking is about. Take a structure such as olivine LiFePO4.',
          );
        }
        return [
          {
            name: 'rigid-channel-barrier',
            quantity: 'percolation-barrier',
            value: along,
            unit: 'eV',
            meaning: 'Barrier along the channels in the rigid framework.',
          },
          ...(across === undefined
            ? []
            : [
                {
                  name: 'rigid-crossover-barrier',
                  quantity: 'percolation-barrier',
                  value: across,
                  unit: 'eV',
                  meaning: 'Barrier between channels in the rigid framework.',
                },
              ]),
          {
            name: 'channel-direction',
            quantity: null,
            value: `[${channel.direction.join(' ')}]`,
            unit: null,
            meaning: 'Direction of the channels, in cells of the structure along a, b and c.',
          },
          {
            name: 'sites-per-nanometre',
            quantity: null,
            value: channel.sitesPerNanometre,
            unit: '1/nm',
            meaning: 'Sites along a channel at which ions rest.',
          },
        ];
      },
    },
    {
      slug: 'barriers',
      title: 'Nudged elastic band',
      why: 'Lets all atoms give way to the hopping ion, which lowers the barriers of the rigid framework.',
      method: 'NUDGED_ELASTIC_BAND',
      plan: ({ crystal, parameters: { mobileIon } }) => ({
        method: 'NUDGED_ELASTIC_BAND',
        crystal,
        crystalName: null,
        parameters: { mobileIon },
      }),
      conclude(state, result) {
        const rigid = networkOfRun(state.resultOf('landscape'));
        if (!rigid) throw new TypeError('The landscape has no network.');
        const hops = relaxedHopsOf(result ?? state.resultOf('barriers'));
        const [along = numberFrom(state, 'rigid-channel-barrier'), across] = networkThresholds(
          relaxedNetwork(state.crystal, rigid, hops),
        );
        const { crossoverBarrier } = state.parameters;
        const crossover = crossoverBarrier ?? across;
        return [
          {
            name: 'channel-barrier',
            quantity: 'migration-barrier',
            value: along,
            unit: 'eV',
            meaning: 'Highest point of the easiest way along a channel above the site where ions rest.',
          },
          ...(crossover === undefined
            ? []
            : [
                {
                  name: 'crossover-barrier',
                  quantity: 'migration-barrier',
                  value: crossover,
                  unit: 'eV',
                  meaning:
                    crossoverBarrier === undefined
                      ? 'The same of the easiest way from one channel into another.'
                      : `Barrier between channels, as given; the structure has ${across?.toFixed(3) ?? 'no way across below the highest energy looked at'}${across === undefined ? '' : ' eV'}.`,
                },
              ]),
        ];
      },
    },
    {
      slug: 'particle',
      title: 'Anti-site blocking',
      why: 'Counts the ions that defects cut off, and how much slower the others leave a particle.',
      method: 'ANTISITE_BLOCKING',
      plan(state) {
        const { defectFraction, particleSizes, temperature, attemptFrequency, seed } = state.parameters;
        return {
          method: 'ANTISITE_BLOCKING',
          crystal: null,
          crystalName: null,
          parameters: {
            defectFraction,
            channelLengths: particleSizes,
            particleSizes,
            sitesPerNanometre: numberFrom(state, 'sites-per-nanometre'),
            channelBarrier: numberFrom(state, 'channel-barrier'),
            crossoverBarriers: state.has('crossover-barrier') ? [numberFrom(state, 'crossover-barrier')] : [],
            temperature,
            attemptFrequency,
            seed,
          },
        };
      },
      conclude: (_state, result) => [
        ...propertiesOf(result, 'unblocked-fraction', 'Share of the capacity that defects leave accessible.'),
        ...propertiesOf(result, 'diffusivity', 'Effective diffusivity along the channels of a particle.'),
      ],
    },
  ],
};
