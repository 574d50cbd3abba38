import { z } from 'zod';
import { builder } from '../builder.js';

export const SimulationMethod = builder.enumType('SimulationMethod', {
  description: 'How a number was computed.',
  values: {
    BOND_VALENCE_SITE_ENERGY: { description: 'Bond-valence site energy on a grid.' },
    NUDGED_ELASTIC_BAND: { description: 'Nudged elastic band.' },
    NETWORK_DIFFUSION: { description: 'Diffusion on a network of sites and hops.' },
    MOLECULAR_DYNAMICS: { description: 'Molecular dynamics.' },
    POWDER_DIFFRACTION: { description: 'Powder diffraction pattern.' },
    PAIR_DISTRIBUTION: { description: 'Pair distribution function.' },
    LATTICE_PERCOLATION: { description: 'Percolation of sites or bonds on a lattice.' },
    ROCKSALT_PERCOLATION: { description: 'Percolation in disordered rocksalts.' },
    ANTISITE_BLOCKING: { description: 'Blocking of one-dimensional channels by anti-site defects.' },
    CLUSTER_EXPANSION: { description: 'Cluster expansion of the energy, and Monte Carlo with it.' },
    LATTICE_KINETIC_MONTE_CARLO: { description: 'Kinetic Monte Carlo on a lattice.' },
    IMPORTED: { description: 'Taken over from a published data set.' },
  } as const,
});

/** A method as the store keeps it. */
export const simulationMethod = z.enum([
  'BOND_VALENCE_SITE_ENERGY',
  'NUDGED_ELASTIC_BAND',
  'NETWORK_DIFFUSION',
  'MOLECULAR_DYNAMICS',
  'POWDER_DIFFRACTION',
  'PAIR_DISTRIBUTION',
  'LATTICE_PERCOLATION',
  'ROCKSALT_PERCOLATION',
  'ANTISITE_BLOCKING',
  'CLUSTER_EXPANSION',
  'LATTICE_KINETIC_MONTE_CARLO',
  'IMPORTED',
] satisfies (typeof SimulationMethod.$inferType)[]);

export const RunStatus = builder.enumType('RunStatus', {
  description: 'Where a run stands.',
  values: {
    QUEUED: { description: 'Waits for a worker.' },
    RUNNING: { description: 'A worker computes it.' },
    SUCCEEDED: { description: 'Its results are stored.' },
    FAILED: { description: 'It ended without results; `message` says why.' },
    CANCELLED: { description: 'Somebody stopped it.' },
  } as const,
});
