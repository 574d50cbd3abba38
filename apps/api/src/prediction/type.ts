import type {
  ContributingInput,
  ContributionRecord,
  DomainRecord,
  ExplanationRecord,
  NeighbourRecord,
} from '@interphase/store';
import { builder } from '../builder.js';
import {
  InvalidParameterError,
  InvalidParameterFailure,
  InvalidStructureError,
  InvalidStructureFailure,
  UnsupportedChemistryError,
  UnsupportedChemistryFailure,
} from '../errors/user-errors.js';
import { Material } from '../material/ref.js';
import { keyOfModel } from '../model/model-key.js';
import { Model } from '../model/ref.js';
import { Quantity } from '../quantity/ref.js';
import { inUnit, unitArgument } from '../units/in-unit.js';
import { explanationOfPrediction } from './explain.js';
import { Prediction } from './ref.js';

/** As many fields as explaining one prediction counts for: a hundred reach the limit of a query. */
const explanationComplexity = 500;

const TrainingNeighbour = builder.objectRef<NeighbourRecord>('TrainingNeighbour').implement({
  description: 'A training row near the input.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'What it is called in the dataset.' }),
    formula: t.exposeString('formula', { description: 'Its reduced formula.' }),
    target: t.exposeFloat('target', { description: 'Its true value, in the unit of the prediction.' }),
    distance: t.exposeFloat('distance', {
      description: 'How far it is from the input, in what the model has learned.',
    }),
  }),
});

const ApplicabilityDomain = builder.objectRef<DomainRecord>('ApplicabilityDomain').implement({
  description: 'How far the input lies from what the model has seen.',
  fields: (t) => ({
    percentile: t.exposeFloat('percentile', {
      description:
        'Percentile of this input’s distance among held-out inputs, 0 to 100; above 95 it is outside.',
    }),
    inside: t.exposeBoolean('inside', { description: 'Whether the interval can be relied on here.' }),
    nearest: t.field({
      type: [TrainingNeighbour],
      description: 'The nearest training rows, the nearest first.',
      resolve: (domain) => domain.nearest,
    }),
  }),
});

const ContributionInput = builder.objectRef<ContributingInput>('ContributionInput').implement({
  description: 'An input of a prediction beside what is usual.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name of the input.' }),
    value: t.exposeFloat('value', { nullable: true, description: 'Its value; null where it is not known.' }),
    typical: t.exposeFloat('typical', {
      nullable: true,
      description: 'The middle value of the training rows; null where it is known of none.',
    }),
  }),
});

const Contribution = builder
  .objectRef<ContributionRecord & Pick<ExplanationRecord, 'unit'>>('Contribution')
  .implement({
    description: 'What one group of inputs did to a prediction.',
    fields: (t) => ({
      name: t.exposeString('group', { description: 'The group, e.g. bond valence along the hop.' }),
      amount: t.exposeFloat('contribution', {
        description: 'By how much it moved the value away from that of typical inputs, in `unit`.',
      }),
      unit: t.exposeString('unit', {
        description: 'Unit of `amount`: the prediction’s own, or that of its logarithm, e.g. log10(S/cm).',
      }),
      inputs: t.field({
        type: [ContributionInput],
        description: 'The inputs in the group.',
        resolve: ({ inputs }) => inputs,
      }),
    }),
  });

Prediction.implement({
  description: 'A predicted number with its interval and how far to trust it. Once made, it does not change.',
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
      description: 'The version of the model that predicted it, be it active still or not.',
      resolve: ({ modelSlug, modelVersion }) => keyOfModel({ slug: modelSlug, version: modelVersion }),
    }),
    domain: t.field({
      type: ApplicabilityDomain,
      description: 'How far the input lies from what the model has seen.',
      resolve: (prediction) => prediction.domain,
    }),
    explanation: t.field({
      type: [Contribution],
      description:
        'What moved the number, the strongest first: all together lead from `explainedFrom` to it. Takes longer than the prediction itself; at most 100 can be asked for at once. Empty where the model does not tell.',
      complexity: { field: explanationComplexity, multiplier: 1 },
      resolve: async (prediction, _args, context) => {
        const explanation = await explanationOfPrediction(context, prediction);
        return explanation?.groups.map((group) => ({ ...group, unit: explanation.unit })) ?? [];
      },
    }),
    explainedFrom: t.float({
      nullable: true,
      description:
        'What would be predicted for typical inputs, in the unit of the contributions; null where the model does not tell.',
      resolve: async (prediction, _args, context) =>
        (await explanationOfPrediction(context, prediction))?.baseline ?? null,
    }),
    warnings: t.exposeStringList('warnings', { description: 'What to know before trusting it.' }),
    material: t.field({
      type: Material,
      nullable: true,
      description: 'The material it was asked for; null where a structure or a formula was given.',
      resolve: (prediction) => prediction.materialSlug,
    }),
    input: t.field({
      type: 'JSONObject',
      description: 'What was asked, enough to ask it again.',
      resolve: (prediction) => prediction.input,
    }),
    inputHash: t.exposeString('inputHash', {
      description: 'Hash of the input: equal inputs have equal ones.',
    }),
    weightsSha256: t.exposeString('weightsSha256', {
      description: 'Hash of the weights that it was predicted with.',
    }),
    predictedAt: t.field({
      type: 'DateTime',
      description: 'When it was first asked for.',
      resolve: (prediction) => prediction.predictedAt,
    }),
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
