import { ParameterError } from '@interphase/core';
import { z } from 'zod';
import { within } from '../engine/parameter-kinds.js';
import type { CationOrder } from '../rocksalt-percolation/cation-order.js';
import type { Chain, ChainStep, HandedOver } from './chain.js';
import { relaxedHopsOf } from './network-of-runs.js';
import { numberFrom, propertiesOf } from './numbers.js';
import { orderedRocksalt, rocksaltOf } from './ordered-rocksalt.js';

const parameters = z.strictObject({
  /** Barrier up to which a channel counts as open, eV. */
  barrierLimit: within(0, 10, 'eV').default(0.6),
  /** Lithium contents x of Li(x)TM(2-x)O2. */
  lithium: z
    .array(within(0.01, 2, 'per formula unit'))
    .min(1)
    .max(50)
    .default([1, 1.05, 1.1, 1.15, 1.2, 1.25, 1.3]),
  /** From 0, layered, to 1, random. */
  disorder: within(0, 1, '').default(1),
  /** Conventional cells along each edge of the crystal, which is periodic. */
  cells: within(2, 60, 'cells').int('must be a whole number of cells').default(12),
  /** Crystals drawn. */
  samples: within(1, 10_000, 'samples').int('must be a whole number of samples').default(100),
  seed: z.int().default(1),
});

type RocksaltChainParameters = z.infer<typeof parameters>;

const MOBILE = 'Li';

/** The kinds of channels, the widest last: metals beside the tetrahedron, and the order that has no easier one. */
const channels = [
  { slug: 'zero-tm', metals: 0, name: '0-TM', channel: 'ZERO_TM', order: 'spinel-like' },
  { slug: 'one-tm', metals: 1, name: '1-TM', channel: 'ONE_TM', order: 'layered' },
  { slug: 'two-tm', metals: 2, name: '2-TM', channel: 'TWO_TM', order: 'gamma-LiFeO2' },
] as const satisfies readonly {
  slug: string;
  metals: number;
  name: string;
  channel: string;
  order: CationOrder;
}[];

type ChannelKind = (typeof channels)[number];

/** The barrier of one kind of channel, in the order where the easiest hops are of that kind. */
function barrierStep({ slug, name, metals, order }: ChannelKind): ChainStep<RocksaltChainParameters> {
  return {
    slug,
    title: `Barrier of ${name} channels`,
    why: `Hops through tetrahedra with ${metals} metals as neighbours, in the ${order} order of the same rocksalt, where they are the easiest.`,
    method: 'NUDGED_ELASTIC_BAND',
    plan({ crystal }) {
      const rocksalt = rocksaltOf(crystal, MOBILE);
      return {
        method: 'NUDGED_ELASTIC_BAND',
        crystal: orderedRocksalt(rocksalt, order),
        crystalName: `${MOBILE}${rocksalt.metal}${rocksalt.anion}2, ${order} order`,
        // The first hop is the easiest; the others lead through other tetrahedra.
        parameters: { mobileIon: MOBILE, maximumHops: 1 },
      };
    },
    conclude(state, result) {
      const [hop] = relaxedHopsOf(result ?? state.resultOf(slug));
      if (!hop) {
        throw new ParameterError(
          `The band of the ${name} hop did not converge, so that it has no barrier.`,
          [],
        );
      }
      return [
        {
          name: `${slug}-barrier`,
          quantity: 'migration-barrier',
          value: Math.max(hop.barrier, hop.reverseBarrier),
          unit: 'eV',
          meaning: `Barrier of the easiest hop in the ${order} order: past ${metals} metals.`,
        },
      ];
    },
  };
}

/** Channels are open where their barrier is at most the limit, and so are those past fewer metals. */
const channelRule: ChainStep<RocksaltChainParameters> = {
  slug: 'open-channels',
  title: 'Which channels are open',
  why: 'A channel takes part in diffusion where its barrier is at most the limit.',
  method: null,
  plan: () => null,
  conclude(state) {
    const { barrierLimit } = state.parameters;
    const barriers = channels.map((kind) => ({
      ...kind,
      barrier: numberFrom(state, `${kind.slug}-barrier`),
    }));
    const closed = barriers.findIndex(({ barrier }) => barrier > barrierLimit);
    const widest = barriers[(closed === -1 ? barriers.length : closed) - 1];
    const told = barriers.map(({ name, barrier }) => `${name} ${barrier.toFixed(2)} eV`).join(', ');
    if (!widest) {
      throw new ParameterError(
        `No channel is open up to ${barrierLimit} eV: ${told}. Raise barrierLimit to let lithium through.`,
        ['barrierLimit'],
      );
    }
    return [
      {
        name: 'widest-channel',
        quantity: null,
        value: widest.channel,
        unit: null,
        meaning: `Lithium passes tetrahedra with at most ${widest.metals} metals: ${told}; the limit is ${barrierLimit} eV.`,
      },
    ];
  },
};

/** From the structure of a rocksalt to how much of its lithium can be reached as cations mix. */
export const rocksaltChain: Chain<RocksaltChainParameters> = {
  slug: 'rocksalt',
  name: 'Percolation in disordered rocksalts',
  description:
    'Structure, barriers of 0-TM, 1-TM and 2-TM channels, which of them are open, percolation of these: threshold and accessible lithium.',
  version: '1.0.0',
  material: 'disordered-rocksalt-oxide',
  parameters,
  steps: [
    ...channels.map(barrierStep),
    channelRule,
    {
      slug: 'percolation',
      title: 'Percolation of open channels',
      why: 'Mixes the cations and finds how much lithium hangs on channels that run through the whole crystal.',
      method: 'ROCKSALT_PERCOLATION',
      plan(state) {
        const { lithium, disorder, cells, samples, seed } = state.parameters;
        return {
          method: 'ROCKSALT_PERCOLATION',
          crystal: null,
          crystalName: null,
          parameters: {
            lithium,
            disorder,
            cells,
            samples,
            seed,
            furtherCells: [],
            channels: [state.receive('widest-channel').value],
          },
        };
      },
      conclude: (_state, result): HandedOver[] => [
        ...propertiesOf(
          result,
          'percolation-threshold',
          'Lithium content from which open channels run through the crystal.',
        ),
        ...propertiesOf(result, 'accessible-lithium', 'Lithium that open channels lead to.'),
      ],
    },
  ],
};
