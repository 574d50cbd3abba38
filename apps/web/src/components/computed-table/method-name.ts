import type { SimulationMethod } from '../../generated/graphql';

const NAMES: Readonly<Record<SimulationMethod, string>> = {
  BOND_VALENCE_SITE_ENERGY: 'Bond-valence site energy',
  NUDGED_ELASTIC_BAND: 'Nudged elastic band',
  NETWORK_DIFFUSION: 'Network diffusion',
  MOLECULAR_DYNAMICS: 'Molecular dynamics',
  POWDER_DIFFRACTION: 'Powder diffraction',
  PAIR_DISTRIBUTION: 'Pair distribution',
  LATTICE_PERCOLATION: 'Lattice percolation',
  ROCKSALT_PERCOLATION: 'Rocksalt percolation',
  ANTISITE_BLOCKING: 'Anti-site blocking',
  CLUSTER_EXPANSION: 'Cluster expansion',
  LATTICE_KINETIC_MONTE_CARLO: 'Lattice kinetic Monte Carlo',
  IMPORTED: 'Imported calculation',
};

/** A simulation method as people call it. */
export const methodName = (method: SimulationMethod): string => NAMES[method];
