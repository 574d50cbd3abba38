export {
  type BondValenceLandscape,
  bondValenceEngine,
  computeBondValenceLandscape,
} from './bond-valence/engine.js';
export { type BondValenceParameters, bondValenceParameters } from './bond-valence/parameters.js';
export { findThresholds, type PercolationThreshold } from './bond-valence/percolation.js';
export { dataFolder } from './data-folder.js';
export { describeParameters, type ParameterDescription } from './engine/describe-parameters.js';
export * from './engine/engine.js';
export { parseParameters } from './engine/parse-parameters.js';
export { engines } from './engine/registry.js';
export { parseIon } from './interaction/ion.js';
export { createSimulationPool, type PoolRunOptions, type SimulationPool } from './pool/pool.js';
export { runHash } from './run-hash.js';
