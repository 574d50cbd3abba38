import { type Method, ofModel } from './method';
import { samples, seed } from './settings';
import { number, numbers, text } from './values';

// Methods that ask how far ions get through what is open to them.

const CHANNELS = ['ZERO_TM', 'ONE_TM', 'TWO_TM'] as const;

export const latticePercolation: Method = {
  slug: 'lattice-percolation',
  name: 'Lattice percolation',
  gives:
    'The filled share of sites or bonds of a lattice at which clusters go on for ever, extrapolated to a lattice without end; seconds.',
  settings: [
    {
      name: 'lattice',
      label: 'Lattice',
      initial: 'face-centred-cubic',
      kind: 'choice',
      choices: [
        ['chain', 'chain'],
        ['square', 'square'],
        ['triangular', 'triangular'],
        ['honeycomb', 'honeycomb'],
        ['simple-cubic', 'simple cubic'],
        ['body-centred-cubic', 'body-centred cubic'],
        ['face-centred-cubic', 'face-centred cubic'],
        ['diamond', 'diamond'],
      ],
    },
    {
      name: 'filled',
      label: 'Filled at random',
      initial: 'SITE',
      kind: 'choice',
      choices: [
        ['SITE', 'sites'],
        ['BOND', 'bonds'],
      ],
    },
    { name: 'sizes', label: 'Cells along an edge', initial: '8, 12, 16, 24', kind: 'numbers' },
    samples('400'),
    seed,
  ],
  input: ofModel((values) => ({
    latticePercolation: {
      lattice: text(values.lattice),
      filled: values.filled === 'BOND' ? 'BOND' : 'SITE',
      sizes: numbers(values.sizes),
      samples: number(values.samples),
      seed: number(values.seed),
    },
  })),
};

export const rocksaltPercolation: Method = {
  slug: 'rocksalt-percolation',
  name: 'Rocksalt percolation',
  gives:
    'How much lithium of a disordered rocksalt LiₓTM₂₋ₓO₂ percolates through channels with few metals, over lithium content and cation mixing; seconds.',
  settings: [
    {
      name: 'lithium',
      label: 'Lithium contents x',
      initial: '1.0, 1.05, 1.1, 1.15, 1.2, 1.25, 1.3',
      kind: 'numbers',
    },
    {
      name: 'channel',
      label: 'Channels',
      initial: 'ZERO_TM',
      kind: 'choice',
      choices: [
        ['ZERO_TM', '0-TM'],
        ['ONE_TM', 'up to 1-TM'],
        ['TWO_TM', 'up to 2-TM'],
      ],
    },
    { name: 'mixing', label: 'Cation mixing, 0 to 1', initial: '1', kind: 'numbers' },
    {
      name: 'order',
      label: 'Order without mixing',
      initial: 'layered',
      kind: 'choice',
      choices: [
        ['layered', 'layered'],
        ['spinel-like', 'spinel-like'],
        ['gamma-LiFeO2', 'gamma-LiFeO₂'],
      ],
    },
    { name: 'cells', label: 'Cells along an edge', initial: '8', kind: 'number' },
    samples('200'),
    seed,
  ],
  input: ofModel((values) => ({
    rocksaltPercolation: {
      lithium: numbers(values.lithium),
      channels: [CHANNELS.find((channel) => channel === values.channel) ?? 'ZERO_TM'],
      mixing: numbers(values.mixing),
      order: text(values.order),
      cells: number(values.cells),
      samples: number(values.samples),
      seed: number(values.seed),
    },
  })),
};

export const antisiteBlocking: Method = {
  slug: 'antisite-blocking',
  name: 'Anti-site blocking',
  gives:
    'How much lithium of one-dimensional channels stays reachable between anti-site defects, and how fast particles diffuse around them; at once.',
  settings: [
    { name: 'defectFraction', label: 'Defects per site', initial: '0.001, 0.005, 0.01', kind: 'numbers' },
    {
      name: 'channelLengths',
      label: 'Channel lengths, nm',
      initial: '10, 20, 50, 100, 200, 500, 1000',
      kind: 'numbers',
    },
    samples('20000'),
    {
      name: 'crossoverBarriers',
      label: 'Barriers between channels, eV',
      initial: '0.5, 0.7',
      kind: 'numbers',
    },
    seed,
  ],
  input: ofModel((values) => ({
    antisiteBlocking: {
      defectFraction: numbers(values.defectFraction),
      channelLengths: numbers(values.channelLengths),
      samples: number(values.samples),
      crossoverBarriers: numbers(values.crossoverBarriers),
      seed: number(values.seed),
    },
  })),
};
