import { builder } from '../../builder.js';

const RocksaltChannel = builder.enumType('RocksaltChannel', {
  description:
    'Which channels lithium takes: those through tetrahedra with at most so many transition metals beside the two ends.',
  values: {
    ZERO_TM: { description: 'None: lithium alone around the tetrahedron.' },
    ONE_TM: { description: 'At most one.' },
    TWO_TM: { description: 'At most two: every pair of neighbouring lithium ions.' },
  } as const,
});

const ShortRangeOrderInput = builder.inputType('ShortRangeOrderInput', {
  description: 'Energies of pairs of lithium and metal, and the exchanges of cations that they drive.',
  fields: (t) => ({
    nearest: t.float({
      required: true,
      description:
        'Energy of a neighbouring pair of lithium and metal over that of a pair of like cations, from -1000 to 1000 meV; below 0 they attract each other.',
    }),
    second: t.float({
      defaultValue: 0,
      description: 'The same for second neighbours, from -1000 to 1000 meV.',
    }),
    temperature: t.float({
      defaultValue: 1273,
      description: 'Temperature from which the arrangement was quenched, from 1 to 1000000 K.',
    }),
    sweeps: t.int({
      defaultValue: 50,
      description: 'Attempted exchanges per cation site, from 1 to 100000.',
    }),
  }),
});

export const RocksaltPercolationInput = builder.inputType('RocksaltPercolationInput', {
  description:
    'Percolation of lithium in rocksalt oxides Li(x)TM(2-x-v)O2 of any degree of cation disorder, and the lithium that it makes accessible.',
  fields: (t) => ({
    lithium: t.floatList({
      defaultValue: [1, 1.05, 1.1, 1.15, 1.2, 1.25, 1.3],
      description: 'Lithium contents x at which to report, from 0.01 to 2 per formula unit.',
    }),
    channels: t.field({
      type: [RocksaltChannel],
      defaultValue: ['ZERO_TM'],
      description: 'Which channels lithium takes; each for itself.',
    }),
    disorder: t.float({
      defaultValue: 1,
      description:
        'From 0, ordered, to 1, random; between, that part of the exchange of cations between the two sublattices.',
    }),
    mixing: t.floatList({
      defaultValue: [],
      description: 'Degrees of disorder of a map, from 0 to 1, in the place of disorder.',
    }),
    order: t.string({
      defaultValue: 'layered',
      description: 'The order from which disorder departs: layered, spinel-like or gamma-LiFeO2.',
    }),
    vacancies: t.float({
      defaultValue: 0,
      description: 'Vacancies v, from 0 to 1 per formula unit; lithium passes through them.',
    }),
    cells: t.int({
      defaultValue: 8,
      description: 'Conventional cells along each edge of the periodic crystal, from 2 to 200.',
    }),
    furtherCells: t.intList({
      defaultValue: [12, 16, 24],
      description:
        'Further sizes, from 2 to 200 cells, from which the threshold of a crystal without end is extrapolated.',
    }),
    samples: t.int({ defaultValue: 200, description: 'Crystals drawn of each size, from 1 to 100000.' }),
    shortRangeOrder: t.field({
      type: ShortRangeOrderInput,
      description: 'Left out, the cations are placed without regard to each other.',
    }),
    seed: t.int({ defaultValue: 1, description: 'Seed of the random numbers.' }),
  }),
});
