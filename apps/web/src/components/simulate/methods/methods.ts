import {
  bondValenceSiteEnergy,
  molecularDynamics,
  networkDiffusion,
  nudgedElasticBand,
} from './ion-transport';
import { clusterExpansion, latticeKineticMonteCarlo } from './lattice-statistics';
import type { Method } from './method';
import { antisiteBlocking, latticePercolation, rocksaltPercolation } from './percolation';
import { pairDistribution, powderDiffraction } from './scattering';

/** The engines, from seconds to minutes: those of crystals, then those of models. */
export const METHODS: readonly Method[] = [
  bondValenceSiteEnergy,
  networkDiffusion,
  nudgedElasticBand,
  molecularDynamics,
  powderDiffraction,
  pairDistribution,
  clusterExpansion,
  latticePercolation,
  rocksaltPercolation,
  antisiteBlocking,
  latticeKineticMonteCarlo,
];

/** The method with this slug; the first where there is none. */
export const methodOf = (slug: string | undefined): Method =>
  // The list is not empty.
  METHODS.find((method) => method.slug === slug) ?? METHODS[0]!;
