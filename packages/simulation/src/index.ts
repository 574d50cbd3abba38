export { type BondValenceLandscape, computeBondValenceLandscape } from './bond-valence/crystal-landscape.js';
export { bondValenceEngine } from './bond-valence/engine.js';
export { createFramework, type Framework } from './bond-valence/framework.js';
export { frameworkOperations } from './bond-valence/framework-symmetry.js';
export { createGrid, fractionalOf, type Grid, gridOfShape } from './bond-valence/grid.js';
export { computeLandscape } from './bond-valence/landscape.js';
export { type BondValenceParameters, bondValenceParameters } from './bond-valence/parameters.js';
export { findThresholds, type PercolationThreshold } from './bond-valence/percolation.js';
export type { Source } from './bond-valence/source.js';
export * from './chain/chain.js';
export { chainHash } from './chain/chain-hash.js';
export * from './chain/chain-progress.js';
export { chains } from './chain/chains.js';
export {
  type ClusterExpansion,
  type ClusterSpace,
  clusterSpace,
  randomEnergy,
  withCoefficients,
} from './cluster-expansion/cluster-expansion.js';
export { choosePenalty, crossValidate, foldsOf } from './cluster-expansion/cross-validation.js';
export { clusterExpansionEngine } from './cluster-expansion/engine.js';
export { flippableBlock } from './cluster-expansion/flip-table.js';
export { convexHull, hullVoltages } from './cluster-expansion/ground-states.js';
export { readKmcpyEvents } from './cluster-expansion/kmcpy-events.js';
export { type KmcpyModel, readKmcpyModel, writeKmcpyModel } from './cluster-expansion/kmcpy-model.js';
export { fitLinear, type LinearFit } from './cluster-expansion/linear-fit.js';
export {
  type LocalClusterExpansion,
  type LocalEvaluator,
  localEvaluator,
} from './cluster-expansion/local-cluster-expansion.js';
export { localOrbits } from './cluster-expansion/local-orbits.js';
export {
  blockError,
  canonicalMonteCarlo,
  semiGrandMonteCarlo,
} from './cluster-expansion/monte-carlo.js';
export {
  type ClusterExpansionParameters,
  clusterExpansionParameters,
} from './cluster-expansion/parameters.js';
export { type ParentLattice, parentLattice } from './cluster-expansion/parent-lattice.js';
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
  type ChargedCore,
  morseAttraction,
  type PairEnergy,
  pairEnergy,
  screenedRepulsion,
} from './interaction/pair-energy.js';
export { softBondValenceTable } from './interaction/pair-parameters.js';
export { ENTRIES_PER_SQUARE_ANGSTROM, type TabulatedEnergy, tabulate } from './interaction/pair-table.js';
export { remembered } from './interaction/remembered.js';
export {
  type CentredBarriers,
  type CentredLattice,
  centredHopModel,
} from './lattice-kinetic-monte-carlo/centred-model.js';
export {
  type CustomModel,
  customHopModel,
  modelOfNetwork,
} from './lattice-kinetic-monte-carlo/custom-model.js';
export { latticeKineticMonteCarloEngine } from './lattice-kinetic-monte-carlo/engine.js';
export { buildHopSystem } from './lattice-kinetic-monte-carlo/hop-system.js';
export { LatticeWalk } from './lattice-kinetic-monte-carlo/lattice-walk.js';
export { nasiconExpansions, nasiconLattice } from './lattice-kinetic-monte-carlo/nasicon-lattice.js';
export {
  type LatticeKineticMonteCarloParameters,
  latticeKineticMonteCarloParameters,
} from './lattice-kinetic-monte-carlo/parameters.js';
export { nasiconHopModel } from './lattice-kinetic-monte-carlo/prepared-system.js';
export { tabulateRates } from './lattice-kinetic-monte-carlo/rate-table.js';
export { watchWalk } from './lattice-kinetic-monte-carlo/transport.js';
export {
  type CrystalHopNetwork,
  computeHopNetwork,
} from './network/compute-hop-network.js';
export { findHopNetwork } from './network/find-hop-network.js';
export type { HopNetwork, NetworkHop, NetworkSite } from './network/hop-network.js';
export { interstitialHops } from './network/interstitial-hops.js';
export { networkThresholds } from './network/network-thresholds.js';
export { smoothLandscape } from './network/smooth-landscape.js';
export { descend, findSaddle } from './network/stationary-points.js';
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
export { type Hop, statedHop } from './nudged-elastic-band/hop.js';
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
export { fromPlainError, type PlainError, toPlainError } from './pool/plain-error.js';
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
export { Random, randomStream } from './random/random.js';
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
