import type { BarrierPrediction } from '@interphase/models';
import { builder } from '../builder.js';
import {
  InvalidParameterError,
  InvalidParameterFailure,
  InvalidStructureError,
  InvalidStructureFailure,
  UnsupportedChemistryError,
  UnsupportedChemistryFailure,
} from '../errors/user-errors.js';
import { Model } from '../model/ref.js';
import { Quantity } from '../quantity/ref.js';
import { inUnit, unitArgument } from '../units/in-unit.js';
import type { ModelPrediction } from './predict.js';

type Domain = BarrierPrediction['domain'];

const TrainingNeighbour = builder.objectRef<Domain['nearest'][number]>('TrainingNeighbour').implement({
  description: 'A training structure near the input.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'What it is called in the dataset.' }),
    formula: t.exposeString('formula', { description: 'Its reduced formula.' }),
    target: t.exposeFloat('target', { description: 'Its simulated value, in the unit of the prediction.' }),
    distance: t.exposeFloat('distance', {
      description: 'How far it is from the input, in standardised inputs.',
    }),
  }),
});

const ApplicabilityDomain = builder.objectRef<Domain>('ApplicabilityDomain').implement({
  description: 'How far the input lies from what the model has seen.',
  fields: (t) => ({
    percentile: t.exposeFloat('percentile', {
      description:
        'Percentile of this input’s distance among held-out inputs, 0 to 100; above 95 it is outside.',
    }),
    inside: t.exposeBoolean('inside', { description: 'Whether the interval can be relied on here.' }),
    nearest: t.field({
      type: [TrainingNeighbour],
      description: 'The nearest training structures, the nearest first.',
      resolve: (domain) => domain.nearest,
    }),
  }),
});

const Prediction = builder.objectRef<ModelPrediction>('Prediction').implement({
  description: 'A predicted number with its interval and how far to trust it.',
  fields: (t) => ({
    quantity: t.field({
      type: Quantity,
      description: 'What it is.',
      resolve: (prediction) => prediction.quantity,
    }),
    value: t.float({
      args: { unit: t.arg.string({ description: unitArgument }) },
      description: 'The number, in `unit` unless another is asked for.',
      resolve: (prediction, { unit }) => inUnit(prediction.value, prediction.unit, unit),
    }),
    lower: t.float({
      args: { unit: t.arg.string({ description: unitArgument }) },
      description: 'Lower end of the interval, in `unit` unless another is asked for.',
      resolve: (prediction, { unit }) => inUnit(prediction.lower, prediction.unit, unit),
    }),
    upper: t.float({
      args: { unit: t.arg.string({ description: unitArgument }) },
      description: 'Upper end of the interval, in `unit` unless another is asked for.',
      resolve: (prediction, { unit }) => inUnit(prediction.upper, prediction.unit, unit),
    }),
    unit: t.exposeString('unit', { description: 'Unit it is predicted in.' }),
    coverage: t.exposeFloat('coverage', { description: 'The coverage that [lower, upper] claims, 0 to 1.' }),
    model: t.field({
      type: Model,
      description: 'What predicted it.',
      resolve: (prediction) => prediction.model,
    }),
    domain: t.field({
      type: ApplicabilityDomain,
      description: 'How far the input lies from what the model has seen.',
      resolve: (prediction) => prediction.domain,
    }),
    warnings: t.exposeStringList('warnings', { description: 'What to know before trusting it.' }),
  }),
});

export const PredictionResult = builder.unionType('PredictionResult', {
  description: 'A prediction, or what is wrong with the request.',
  types: [Prediction, InvalidStructureError, InvalidParameterError, UnsupportedChemistryError],
  resolveType: (value) => {
    if (value instanceof InvalidStructureFailure) return InvalidStructureError;
    if (value instanceof UnsupportedChemistryFailure) return UnsupportedChemistryError;
    if (value instanceof InvalidParameterFailure) return InvalidParameterError;
    return Prediction;
  },
});
