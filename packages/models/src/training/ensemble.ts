import * as tf from '@tensorflow/tfjs';
import { type NetworkShape, outputs } from './network.js';
import { fitStandardisation, type Standardisation, standardise } from './standardise.js';
import { type TrainingOptions, trainMember } from './train-member.js';

/** Everything that decides how an ensemble is trained, apart from the data. */
export interface EnsembleOptions extends TrainingOptions {
  readonly members: number;
  readonly hidden: NetworkShape['hidden'];
  readonly activation: NetworkShape['activation'];
}

/** Networks that differ in their seeds, and the scaling of their inputs. */
export interface Ensemble {
  readonly networks: readonly tf.Sequential[];
  readonly shape: NetworkShape;
  readonly scaling: Standardisation;
}

/** A predicted distribution of the transformed target. */
export interface Spread {
  readonly mean: number;
  /** Standard deviation: the members' own noise and their disagreement. */
  readonly spread: number;
}

/** Inputs further than this many spreads from the mean are held there, so that networks do not run away. */
const CLIP = 4;

/** Trains a deep ensemble (Lakshminarayanan, Pritzel and Blundell 2017) on raw features [rows][features]. */
export function trainEnsemble(
  features: readonly (readonly number[])[],
  targets: readonly number[],
  options: EnsembleOptions,
  seed: number,
  onMember: (trained: number) => void = () => {},
): Ensemble {
  const scaling = fitStandardisation(features);
  const rows = features.map((row) => clipped(row, scaling));
  const shape = { inputs: scaling.mean.length, hidden: options.hidden, activation: options.activation };
  const networks: tf.Sequential[] = [];
  for (let member = 0; member < options.members; member++) {
    networks.push(trainMember(rows, targets, shape, options, seed * 1000 + member));
    onMember(member + 1);
  }
  return { networks, shape, scaling };
}

/** The mixture of the members' normal distributions, one a row. */
export function predictEnsemble(ensemble: Ensemble, features: readonly (readonly number[])[]): Spread[] {
  if (features.length === 0) return [];
  const rows = features.map((row) => clipped(row, ensemble.scaling));
  const members = ensemble.networks.map((network) => predictMember(network, rows));
  return rows.map((_, row) => {
    const own = members.map((member) => member[row] ?? { mean: 0, variance: 1 });
    const mean = own.reduce((sum, { mean }) => sum + mean, 0) / own.length;
    const second = own.reduce((sum, { mean, variance }) => sum + variance + mean * mean, 0) / own.length;
    return { mean, spread: Math.sqrt(Math.max(second - mean * mean, 1e-12)) };
  });
}

export function disposeEnsemble(ensemble: Ensemble): void {
  for (const network of ensemble.networks) network.dispose();
}

const clipped = (row: readonly number[], scaling: Standardisation) =>
  standardise(row, scaling).map((value) => Math.max(-CLIP, Math.min(CLIP, value)));

function predictMember(network: tf.Sequential, rows: readonly (readonly number[])[]) {
  return tf.tidy(() => {
    const { mean, logVariance } = outputs(network, tf.tensor2d(rows.map((row) => [...row])));
    const means = mean.dataSync();
    const variances = tf.exp(logVariance).dataSync();
    return rows.map((_, row) => ({ mean: means[row] ?? 0, variance: variances[row] ?? 1 }));
  });
}
