import { heldOutRemoteness } from '../applicability/distance.js';
import type { BackendName } from '../backend/backend.js';
import { observedCoverage, scoreQuantiles } from '../calibration/conformal.js';
import type { DatasetDescription, DatasetRow } from '../dataset/dataset-files.js';
import { sha256 } from '../files.js';
import type { ModelDescription } from '../registry/model-description.js';
import { inputRow, weightsOf } from '../registry/model-files.js';
import { barrierToTarget } from './barrier-target.js';
import { type HeldOutPrediction, leaveOneFamilyOut, scoresOf, type TrainingTable } from './cross-validate.js';
import { type EnsembleOptions, trainEnsemble } from './ensemble.js';
import { errors } from './metrics.js';

/**
 * Chosen, like the inputs, by leave-one-family-out error on the training data; docs/models.md has the comparison.
 * Hyperbolic tangents level off outside the training rows, where rectifiers run away.
 */
export const BARRIER_OPTIONS: EnsembleOptions = {
  members: 5,
  hidden: [32, 32],
  activation: 'tanh',
  epochs: 30,
  batchSize: 64,
  learningRate: 0.003,
  weightDecay: 1e-3,
  inputNoise: 0.2,
};

/** The features that the barrier model reads: few enough that families never seen are not told apart by accident. */
const BARRIER_INPUTS = [
  'mobile radius',
  'mobile electronegativity',
  'mobile share',
  'nearest mobile',
  'anion charge',
  'anion radius',
  'anion electronegativity',
  'cation field strength mean',
  'free volume share',
  'volume per anion',
  'site squeeze mean',
  'cavity room',
  'bottleneck room 1d',
  'bottleneck room 2d',
  'bottleneck room 3d',
  'cavity to bottleneck',
  'bottleneck excess',
  'bottleneck squeeze',
  'bottleneck nearest cation',
  'bottleneck cation field',
  'coordination lost',
  'excess rise',
  'squeeze rise',
  'cation approach',
  'cation field rise',
];

const CLAIMS = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99];
const BASELINE = 'mean of the training rows';

/** What training says while it works. */
export type TrainingProgress = (fraction: number, message: string) => void;

/**
 * Trains the barrier model on every row that percolates, and measures it on structure families never seen.
 * @returns the description to publish and the weights.
 */
export function trainBarrierModel(
  dataset: { readonly description: DatasetDescription; readonly rows: readonly DatasetRow[] },
  about: Pick<ModelDescription, 'slug' | 'name' | 'version' | 'description' | 'command' | 'limitations'>,
  settings: { readonly seed: number; readonly backend: BackendName; readonly options?: EnsembleOptions },
  onProgress: TrainingProgress,
): { description: ModelDescription; weights: Uint8Array; heldOut: HeldOutPrediction[] } {
  const options = settings.options ?? BARRIER_OPTIONS;
  const rows = dataset.rows.filter(({ barrier1d }) => barrier1d !== null);
  const table: TrainingTable = {
    features: rows.map((row) => inputRow(BARRIER_INPUTS, row.features)),
    barriers: rows.map(({ barrier1d }) => barrier1d ?? Number.NaN),
    groups: rows.map(({ family }) => family),
  };
  const heldOut = leaveOneFamilyOut(table, options, settings.seed, (done, total, name) =>
    onProgress((0.9 * done) / total, `measured without ${name} (${done} of ${total})`),
  );
  const targets = table.barriers.map(barrierToTarget);
  const ensemble = trainEnsemble(table.features, targets, options, settings.seed, (trained) =>
    onProgress(0.9 + (0.1 * trained) / options.members, `trained member ${trained} of ${options.members}`),
  );
  const weights = weightsOf(ensemble);
  const description: ModelDescription = {
    ...about,
    quantity: 'percolation-barrier',
    unit: 'eV',
    dataset: { slug: dataset.description.slug, sha256: dataset.description.sha256 },
    seed: settings.seed,
    backend: settings.backend,
    trainedAt: new Date().toISOString(),
    options: { ...options, hidden: [...options.hidden] },
    inputs: BARRIER_INPUTS,
    scaling: { mean: [...ensemble.scaling.mean], spread: [...ensemble.scaling.spread] },
    metrics: metricsOf(heldOut),
    calibration: observedCoverage(scoresOf(heldOut), CLAIMS),
    scoreQuantiles: scoreQuantiles(scoresOf(heldOut)),
    heldOutRemoteness: heldOutRemoteness(table.features, table.groups, ensemble.scaling),
    parameters: weights.byteLength / 4,
    sha256: sha256(weights),
  };
  return { description, weights, heldOut };
}

function metricsOf(heldOut: readonly HeldOutPrediction[]): ModelDescription['metrics'] {
  const truth = heldOut.map((row) => row.truth);
  const model = errors(
    heldOut.map((row) => row.predicted),
    truth,
  );
  const baseline = errors(
    heldOut.map((row) => row.baseline),
    truth,
  );
  const metric = (name: string, value: number, reference: number) => ({
    split: 'leave-one-family-out',
    name,
    value,
    baseline: reference,
    baselineName: BASELINE,
    rows: heldOut.length,
  });
  return [
    metric('MAE (eV)', model.mae, baseline.mae),
    metric('RMSE (eV)', model.rmse, baseline.rmse),
    metric('R2', model.r2, baseline.r2),
  ];
}
