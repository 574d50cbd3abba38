export { type Candidate, chooseNext } from './active/choose.js';
export { type Proposal, type ProposalOptions, proposeAndSimulate } from './active/propose.js';
export { type ReplayOptions, type ReplayPoint, replay } from './active/replay.js';
export { type BackendName, chooseBackend, PREFERENCE } from './backend/backend.js';
export { loadNative } from './backend/native.js';
export type { Calibration, CoveragePoint } from './calibration/calibrate.js';
export { crystalOf } from './dataset/simulated/crystal-of.js';
export { type SimulationOptions, simulatePrototypes } from './dataset/simulated/generate-simulated.js';
export { simulateDecorations } from './dataset/simulated/simulate-decorations.js';
export { CRYSTALS, HOPS, writeSimulated } from './dataset/simulated/write-simulated.js';
export type { Explanation, GroupContribution } from './explanation/explain.js';
export { AVERAGED_FEATURES, averagedFeatures } from './features/averaged/averaged-features.js';
export { structureFeatures } from './features/crystal/structure-features.js';
export { hopGraph } from './features/graph/hop-graph.js';
export { type HopEnds, surroundingsOf } from './features/hop/hop-surroundings.js';
export { descriptorEnsemble } from './learners/descriptor-ensemble/descriptor-ensemble.js';
export { kernelLearner } from './learners/kernel/kernel-learner.js';
export {
  CONDUCTIVITY_DATASET,
  importConductivities,
} from './literature/conductivities/import-conductivities.js';
export { readRowStructures } from './literature/conductivities/read-structures.js';
export { type EvidenceValue, evidenceTable } from './literature/evidence/evidence-table.js';
export { HOP_DATASET, importHops } from './literature/hops/import-hops.js';
export { carryConductivity } from './prediction/carry-conductivity.js';
export {
  checkCharges,
  checkCoverage,
  checkCrystal,
  checkElements,
  checkMobileIon,
  checkOverlaps,
} from './prediction/checks.js';
export { type LoadedModel, openModel, standUp } from './prediction/loaded-model.js';
export {
  type Prediction,
  type PredictionOptions,
  predict,
  predictEach,
  type TrainingNeighbour,
} from './prediction/predict.js';
export {
  type CollectedPrototype,
  readPrototypeCollection,
  shippedPrototypes,
} from './prototypes/prototype-collection.js';
export { checkDataset, compareVersions, type MetricChange } from './registry/compare-versions.js';
export { modelCard } from './registry/model-card.js';
export type { ModelFiles, ModelLine, ModelRecord, RowMemory } from './registry/model-record.js';
export {
  activate,
  chooseVersion,
  type ListedModel,
  listModels,
  nextVersion,
  readLine,
  readModelFiles,
  readRecord,
  rollBack,
  versionsOf,
  writeVersion,
} from './registry/registry.js';
export { type ModelFacts, sealModel } from './registry/seal-model.js';
export {
  type DescribedTable,
  readTable,
  readTableDescription,
  type TableDescription,
  writeTable,
} from './table/table-files.js';
export {
  type ConductivityTask,
  conductivityOfCell,
  conductivityOfFormula,
  conductivityOfStructure,
  conductivityTaskFor,
} from './tasks/ionic-conductivity/ionic-conductivity.js';
export type { ConductivitySubject } from './tasks/ionic-conductivity/subject.js';
export {
  activationEnergyOf,
  atTemperature,
  type ConductivityInterval,
  ROOM_TEMPERATURE,
  TEMPERATURES,
} from './tasks/ionic-conductivity/temperature.js';
export { HOP_FEATURES_DATASET, writeHopFeatures } from './tasks/migration-barrier/hop-features-table.js';
export { type HopSubject, migrationBarrier } from './tasks/migration-barrier/migration-barrier.js';
export {
  FEATURES_DATASET,
  SIMULATED_DATASET,
  writeCrystalFeatures,
} from './tasks/percolation-barrier/crystal-features-table.js';
export {
  type PercolationSubject,
  percolationBarrier,
} from './tasks/percolation-barrier/percolation-barrier.js';
export type { InputGroup, PreparedInput, Split, Task, TaskRow } from './tasks/task.js';
export { type AnyTask, findTask, tasks } from './tasks/tasks.js';
export { type Evaluation, evaluateTask } from './training/evaluate-task.js';
export { type Fold, foldsOf, type HeldOut, judgeFold } from './training/held-out.js';
export {
  type LearningTables,
  readLearningTables,
  rowsToLearn,
} from './training/learning-tables.js';
export { type TrainingSettings, trainTask } from './training/train-task.js';
