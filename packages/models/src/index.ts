export { type BackendName, chooseBackend, PREFERENCE } from './backend/backend.js';
export {
  type DatasetDescription,
  type DatasetRow,
  readDataset,
  writeDataset,
} from './dataset/dataset-files.js';
export { type GenerationOptions, generateDataset } from './dataset/generate.js';
export { type Decoration, decorations, type Prototype } from './decoration/decorate.js';
export { structureFeatures } from './features/structure-features.js';
export {
  CONDUCTIVITY_DATASET,
  importConductivities,
} from './literature/conductivities/import-conductivities.js';
export { type BarrierPrediction, COVERAGE, predictBarrier } from './prediction/predict-barrier.js';
export type { ModelDescription } from './registry/model-description.js';
export { type BarrierModel, loadModel, writeModel } from './registry/model-files.js';
export { BARRIER_OPTIONS, trainBarrierModel } from './training/train-barrier-model.js';
