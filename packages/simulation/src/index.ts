export { type BondValenceLandscape, computeBondValenceLandscape } from './bond-valence/crystal-landscape.js';
export { bondValenceEngine } from './bond-valence/engine.js';
export { type BondValenceParameters, bondValenceParameters } from './bond-valence/parameters.js';
export { findThresholds, type PercolationThreshold } from './bond-valence/percolation.js';
export { dataFolder } from './data-folder.js';
export { describeParameters, type ParameterDescription } from './engine/describe-parameters.js';
export * from './engine/engine.js';
export { parseParameters } from './engine/parse-parameters.js';
export { engines } from './engine/registry.js';
export { importHash, importVersion } from './imports/import-hash.js';
export type { ImportedFile, ImportedResult, Provenance } from './imports/imported-result.js';
export { readCalculation } from './imports/read-calculation.js';
export { parseIon } from './interaction/ion.js';
export {
  type CrystalHopNetwork,
  computeHopNetwork,
} from './network/compute-hop-network.js';
export type { HopNetwork, NetworkHop, NetworkSite } from './network/hop-network.js';
export { networkThresholds } from './network/network-thresholds.js';
export { networkDiffusionEngine } from './network-diffusion/engine.js';
export { type MarkovDiffusivity, markovDiffusivity } from './network-diffusion/markov-diffusivity.js';
export {
  type NetworkDiffusionParameters,
  networkDiffusionParameters,
} from './network-diffusion/parameters.js';
export {
  type CarrierConditions,
  type CarrierTransport,
  simulateCarriers,
} from './network-diffusion/simulate-carriers.js';
export { nudgedElasticBandEngine } from './nudged-elastic-band/engine.js';
export {
  type NudgedElasticBandParameters,
  nudgedElasticBandParameters,
} from './nudged-elastic-band/parameters.js';
export { pairDistributionEngine } from './pair-distribution/engine.js';
export {
  computePairDistribution,
  expectedPairs,
  type PairDistribution,
  type PartialDistribution,
} from './pair-distribution/pair-distribution.js';
export {
  type PairDistributionParameters,
  pairDistributionParameters,
} from './pair-distribution/parameters.js';
export {
  createSimulationPool,
  defaultLimits,
  defaultThreads,
  type PartialResult,
  type PoolOptions,
  type PoolRunOptions,
  type SimulationPool,
} from './pool/pool.js';
export { powderDiffractionEngine } from './powder-diffraction/engine.js';
export {
  type PowderDiffractionParameters,
  powderDiffractionParameters,
} from './powder-diffraction/parameters.js';
export {
  computePowderPattern,
  type PowderPattern,
  type PowderPeak,
} from './powder-diffraction/powder-pattern.js';
export { computeProfile, type Profile } from './powder-diffraction/profile.js';
export { expectedReflections } from './powder-diffraction/structure-factors.js';
export { runHash } from './run-hash.js';
export { lineNames, type Wavelength, wavelengthOf } from './scattering/wavelength.js';
export {
  instabilityOf,
  type ReportedSite,
  reportSites,
  type SiteReport,
} from './site-report/report-sites.js';
export { analyseTrajectory, type TrajectoryOptions } from './trajectory/analyse-trajectory.js';
export { readTrajectory } from './trajectory/read-trajectory.js';
export * from './transport/arrhenius.js';
export * from './transport/nernst-einstein.js';
