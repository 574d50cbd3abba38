import type { CalibrationRecord, ModelMetricRecord } from '@interphase/store';
import { builder } from '../builder.js';
import { Entity } from '../entity.js';
import { Quantity } from '../quantity/ref.js';
import { keyOfModel } from './model-key.js';
import { Dataset, Model } from './ref.js';

const ModelMetric = builder.objectRef<ModelMetricRecord>('ModelMetric').implement({
  description: 'How good a model is on rows it has not seen, beside a baseline.',
  fields: (t) => ({
    split: t.exposeString('split', {
      description: 'How the rows were held out, e.g. leave-one-prototype-out.',
    }),
    name: t.exposeString('name', { description: 'What was measured, with its unit.' }),
    value: t.exposeFloat('value', { description: 'The model’s figure.' }),
    baseline: t.exposeFloat('baseline', {
      nullable: true,
      description: 'The baseline’s figure on the same rows; null where there is none.',
    }),
    baselineName: t.exposeString('baselineName', {
      nullable: true,
      description: 'What the baseline is, e.g. the mean of the training rows.',
    }),
    rows: t.exposeInt('rows', { description: 'Rows it was measured on.' }),
  }),
});

const CalibrationPoint = builder.objectRef<CalibrationRecord>('CalibrationPoint').implement({
  description: 'Share of held-out truths inside the interval that claims this coverage.',
  fields: (t) => ({
    claimed: t.exposeFloat('claimed', { description: 'Coverage that the interval claims, 0 to 1.' }),
    observed: t.exposeFloat('observed', { description: 'Share of held-out truths inside it, 0 to 1.' }),
  }),
});

Dataset.implement({
  description: 'Rows of simulated structures that models learn from.',
  interfaces: [Entity],
  fields: (t) => ({
    rows: t.exposeInt('rows', { description: 'How many rows it has.' }),
    description: t.exposeString('description', { description: 'What it holds and how it was made.' }),
    source: t.exposeString('source', { description: 'Where it comes from.' }),
    license: t.exposeString('license', { description: 'Terms under which it is shared.' }),
    sha256: t.exposeString('sha256', { description: 'Hash of its table, unpacked.' }),
  }),
});

Model.implement({
  description: 'A learned model, with how far its numbers can be trusted.',
  interfaces: [Entity],
  fields: (t) => ({
    quantity: t.field({
      type: Quantity,
      description: 'What it predicts.',
      resolve: (model) => model.quantity,
    }),
    version: t.exposeString('version', {
      description: 'Version; it changes whenever predictions may change.',
    }),
    description: t.exposeString('description', { description: 'What it is and how it was trained.' }),
    inputs: t.exposeStringList('inputs', { description: 'Names of its inputs, in order.' }),
    dataset: t.field({
      type: Dataset,
      description: 'What it learned from.',
      resolve: (model) => model.datasetSlug,
    }),
    metrics: t.field({
      type: [ModelMetric],
      description: 'How good it is, by split, with the baselines beside it.',
      resolve: (model) => model.metrics,
    }),
    calibration: t.field({
      type: [CalibrationPoint],
      description: 'What its intervals claim and what they hold.',
      resolve: (model) => model.calibration,
    }),
    trainedAt: t.field({
      type: 'DateTime',
      description: 'When it was trained.',
      resolve: (model) => model.trainedAt,
    }),
    parameters: t.exposeInt('parameters', { description: 'Number of trained weights.' }),
    sha256: t.exposeString('sha256', { description: 'Hash of its weights.' }),
    limitations: t.exposeStringList('limitations', { description: 'What it cannot do.' }),
  }),
});

builder.queryFields((t) => ({
  models: t.field({
    type: [Model],
    description: 'Every model that predicts, by slug.',
    resolve: (_root, _args, { models }) => models.models.map(({ description }) => keyOfModel(description)),
  }),
  model: t.field({
    type: Model,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Its readable key.' }) },
    description: 'The model with this slug; null when there is none.',
    resolve: (_root, { slug }, { models }) => {
      const found = models.models.find(({ description }) => description.slug === slug);
      return found && keyOfModel(found.description);
    },
  }),
}));
