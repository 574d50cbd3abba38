import type { EngineMethod } from '@interphase/simulation';
import { builder } from '../../builder.js';
import { AntisiteBlockingInput } from './antisite-blocking.js';
import { BondValenceSiteEnergyInput } from './bond-valence-site-energy.js';
import { ClusterExpansionInput } from './cluster-expansion.js';
import { LatticeKineticMonteCarloInput } from './lattice-kinetic-monte-carlo.js';
import { LatticePercolationInput } from './lattice-percolation.js';
import { MolecularDynamicsInput } from './molecular-dynamics.js';
import { NetworkDiffusionInput } from './network-diffusion.js';
import { NudgedElasticBandInput } from './nudged-elastic-band.js';
import { RocksaltPercolationInput } from './rocksalt-percolation.js';
import { PairDistributionInput, PowderDiffractionInput } from './scattering.js';

export const SimulationInput = builder.inputType('SimulationInput', {
  description: 'What to simulate: exactly one of these.',
  isOneOf: true,
  fields: (t) => ({
    bondValenceSiteEnergy: t.field({
      type: BondValenceSiteEnergyInput,
      description: 'Bond-valence site energy on a grid.',
    }),
    nudgedElasticBand: t.field({
      type: NudgedElasticBandInput,
      description: 'Migration barriers with all atoms moving.',
    }),
    networkDiffusion: t.field({
      type: NetworkDiffusionInput,
      description: 'Diffusivity and conductivity of a network of sites and hops.',
    }),
    molecularDynamics: t.field({ type: MolecularDynamicsInput, description: 'Molecular dynamics.' }),
    powderDiffraction: t.field({ type: PowderDiffractionInput, description: 'Powder diffraction pattern.' }),
    pairDistribution: t.field({ type: PairDistributionInput, description: 'Pair distribution function.' }),
    latticePercolation: t.field({
      type: LatticePercolationInput,
      description: 'Percolation of sites or bonds on a lattice.',
    }),
    rocksaltPercolation: t.field({
      type: RocksaltPercolationInput,
      description: 'Percolation of lithium in disordered rocksalts.',
    }),
    antisiteBlocking: t.field({
      type: AntisiteBlockingInput,
      description: 'Channels and particles with anti-site defects.',
    }),
    latticeKineticMonteCarlo: t.field({
      type: LatticeKineticMonteCarloInput,
      description: 'Ions hopping on a lattice, with conductivity over composition and temperature.',
    }),
    clusterExpansion: t.field({
      type: ClusterExpansionInput,
      description: 'Ordering of ions and vacancies, with voltage over composition.',
    }),
  }),
});

export type SimulationField = keyof typeof SimulationInput.$inferInput;

/** The method that each field of `SimulationInput` asks for. */
export const methodOfField = {
  bondValenceSiteEnergy: 'BOND_VALENCE_SITE_ENERGY',
  nudgedElasticBand: 'NUDGED_ELASTIC_BAND',
  networkDiffusion: 'NETWORK_DIFFUSION',
  molecularDynamics: 'MOLECULAR_DYNAMICS',
  powderDiffraction: 'POWDER_DIFFRACTION',
  pairDistribution: 'PAIR_DISTRIBUTION',
  latticePercolation: 'LATTICE_PERCOLATION',
  rocksaltPercolation: 'ROCKSALT_PERCOLATION',
  antisiteBlocking: 'ANTISITE_BLOCKING',
  latticeKineticMonteCarlo: 'LATTICE_KINETIC_MONTE_CARLO',
  clusterExpansion: 'CLUSTER_EXPANSION',
} as const satisfies Record<SimulationField, EngineMethod>;
