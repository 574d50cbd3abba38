import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { formulaElements, InputError } from '@interphase/core';
import * as tf from '@tensorflow/tfjs';
import { type DatasetRow, readDataset } from '../dataset/dataset-files.js';
import { replaceFile, sha256 } from '../files.js';
import type { Ensemble } from '../training/ensemble.js';
import { buildNetwork } from '../training/network.js';
import { standardise } from '../training/standardise.js';
import { type ModelDescription, modelDescriptionSchema } from './model-description.js';

const DESCRIPTION = 'model.json';
const WEIGHTS = 'weights.bin';

/** A model ready to predict, with the rows it was trained on. */
export interface BarrierModel {
  readonly description: ModelDescription;
  readonly ensemble: Ensemble;
  readonly rows: readonly DatasetRow[];
  /** The rows' inputs, standardised. */
  readonly inputs: readonly (readonly number[])[];
  /** Elements of the ions that move in some training structure, sorted. */
  readonly mobileIons: readonly string[];
  /** Elements that some training structure contains. */
  readonly elements: ReadonlySet<string>;
}

/** All weights of an ensemble, little-endian float32, member by member, each layer's kernel before its bias. */
export function weightsOf(ensemble: Ensemble): Uint8Array {
  const values = ensemble.networks.flatMap((network) =>
    network.getWeights().flatMap((weight) => [...weight.dataSync()]),
  );
  const bytes = new DataView(new ArrayBuffer(values.length * 4));
  for (const [index, value] of values.entries()) bytes.setFloat32(index * 4, value, true);
  return new Uint8Array(bytes.buffer);
}

/** Writes weights and description, each at once or not at all. */
export function writeModel(folder: string, description: ModelDescription, weights: Uint8Array): void {
  mkdirSync(folder, { recursive: true });
  replaceFile(path.join(folder, WEIGHTS), weights);
  replaceFile(path.join(folder, DESCRIPTION), `${JSON.stringify(description, null, 2)}\n`);
}

/**
 * Loads a model and the dataset that it names. Choose a backend first.
 * @param folder the model's own folder, in data/models
 * @param datasets the folder of all datasets, data/datasets
 * @throws InputError `model.changed` when weights or dataset do not have the hash that the description states
 */
export function loadModel(folder: string, datasets: string): BarrierModel {
  const file = path.join(folder, DESCRIPTION);
  const description = modelDescriptionSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const weights = readFileSync(path.join(folder, WEIGHTS));
  if (sha256(weights) !== description.sha256) throw changed(path.join(folder, WEIGHTS), file);
  const dataset = readDataset(path.join(datasets, description.dataset.slug));
  if (dataset.description.sha256 !== description.dataset.sha256)
    throw changed(description.dataset.slug, file);
  const rows = dataset.rows.filter(({ barrier1d }) => barrier1d !== null);
  return {
    description,
    ensemble: ensembleOf(description, weights),
    rows,
    inputs: rows.map((row) => standardise(inputRow(description.inputs, row.features), description.scaling)),
    mobileIons: [...new Set(rows.map(({ mobileIon }) => mobileIon))].sort(),
    elements: new Set(rows.flatMap(({ formula }) => formulaElements(formula))),
  };
}

/** The named features in the order of a model's inputs. */
export const inputRow = (inputs: readonly string[], features: Readonly<Record<string, number>>) =>
  inputs.map((name) => features[name] ?? 0);

function ensembleOf({ inputs, options, scaling }: ModelDescription, weights: Uint8Array): Ensemble {
  const values = new DataView(weights.buffer, weights.byteOffset, weights.byteLength);
  let offset = 0;
  const take = (shape: readonly number[]) => {
    const count = shape.reduce((product, size) => product * size, 1);
    const taken = Float32Array.from({ length: count }, (_, index) =>
      values.getFloat32((offset + index) * 4, true),
    );
    offset += count;
    return tf.tensor(taken, [...shape]);
  };
  const shape = { inputs: inputs.length, hidden: options.hidden, activation: options.activation };
  const networks = Array.from({ length: options.members }, () => {
    const network = buildNetwork(shape, 0);
    const tensors = network.getWeights().map((weight) => take(weight.shape));
    network.setWeights(tensors);
    tf.dispose(tensors);
    return network;
  });
  return { networks, shape, scaling };
}

const changed = (what: string, file: string) =>
  new InputError('model.changed', `${what} is not what ${file} describes; train the model again.`, { file });
