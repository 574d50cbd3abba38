import { builder } from '../../builder.js';

const FilledAtRandom = builder.enumType('FilledAtRandom', {
  description: 'What of a lattice is filled at random.',
  values: {
    SITE: { description: 'Sites, each joined with the neighbours that are filled.' },
    BOND: { description: 'Bonds between neighbours; all sites are there.' },
  } as const,
});

export const LatticePercolationInput = builder.inputType('LatticePercolationInput', {
  description:
    'Percolation on a periodic lattice: the filled share at which clusters wrap around it, for lattices without end too.',
  fields: (t) => ({
    lattice: t.string({
      defaultValue: 'face-centred-cubic',
      description:
        'A lattice with its nearest neighbours, in conventional cells: chain, square, triangular, honeycomb, simple-cubic, body-centred-cubic, face-centred-cubic or diamond.',
    }),
    custom: t.field({
      type: 'JSONObject',
      description:
        'A lattice of one’s own in its place: {dimensions, vectors, basis, reach}, whose points are neighbours up to a distance, or {dimensions, sites, bonds: [{from, to, cell}]}.',
    }),
    filled: t.field({
      type: FilledAtRandom,
      defaultValue: 'SITE',
      description: 'What is filled at random.',
    }),
    sizes: t.intList({
      defaultValue: [8, 12, 16, 24],
      description:
        'Cells along each edge, from 2 to 1000; the threshold of a lattice without end is extrapolated from all of them.',
    }),
    samples: t.int({
      defaultValue: 400,
      description: 'Lattices filled, of each size, from 1 to 1000000.',
    }),
    seed: t.int({ defaultValue: 1, description: 'Seed of the random numbers.' }),
  }),
});
