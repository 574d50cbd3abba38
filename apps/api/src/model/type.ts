import type { CalibrationRecord, ModelMetricRecord } from '@interphase/store';
import { builder } from '../builder.js';
import { Entity } from '../entity.js';
import { Quantity } from '../quantity/ref.js';
import { detailsOfModel, type ModelDetails } from './details.js';
import {
  DomainResiduals,
  InputGroup,
  InputLevel,
  LearningPoint,
  ModelActivation,
  ModelSplit,
  ParityPoint,
} from './details-type.js';
import { keyOfModel, readModelKey } from './model-key.js';
import { Dataset, Model } from './ref.js';

/** A metric with what only the whole record says of it. */
type Metric = ModelMetricRecord & Partial<ModelDetails['metrics'][number]>;

const ModelMetric = builder.objectRef<Metric>('ModelMetric').implement({
  description: 'How good a model is on rows it has not seen, beside a baseline.',
  fields: (t) => ({
    split: t.exposeString('split', {
      description: 'How the rows were held out, e.g. leave-one-prototype-out.',
    }),
    name: t.exposeString('name', { description: 'What was measured.' }),
    unit: t.string({
      nullable: true,
      description: 'Unit of the figures, 1 for a share; null where the name says it.',
      resolve: ({ unit }) => unit ?? null,
    }),
    value: t.exposeFloat('value', { description: 'The model’s figure.' }),
    baseline: t.exposeFloat('baseline', {
      nullable: true,
      description: 'The baseline’s figure on the same rows; null where there is none.',
    }),
    baselineName: t.exposeString('baselineName', {
      nullable: true,
      description: 'What the baseline is, e.g. the mean of the training rows.',
    }),
    medianBaseline: t.float({
      nullable: true,
      description:
        'The figure of predicting always the median of the training rows; null where it was not taken.',
      resolve: ({ baselines }) => baselines?.median ?? null,
    }),
    rows: t.exposeInt('rows', { description: 'Rows it was measured on.' }),
    groups: t.int({
      nullable: true,
      description: 'Groups that these rows come from; null where it was not counted.',
      resolve: ({ groups }) => groups ?? null,
    }),
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
  description: 'Rows that models learn from.',
  interfaces: [Entity],
  fields: (t) => ({
    rows: t.exposeInt('rows', { description: 'How many rows it has.' }),
    description: t.exposeString('description', { description: 'What it holds and how it was made.' }),
    source: t.exposeString('source', { description: 'Where it comes from.' }),
    license: t.exposeString('license', { description: 'Terms under which it is shared.' }),
    sha256: t.exposeString('sha256', { description: 'Hash of its table.' }),
  }),
});

Model.implement({
  description: 'A version of a learned model, with how far its numbers can be trusted.',
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
    active: t.boolean({
      description: 'Whether it is the version that predicts when none is named.',
      resolve: (model, _args, { models }) => models.find(model)?.active ?? false,
    }),
    fault: t.string({
      nullable: true,
      description: 'Why it cannot predict now, with the file and the remedy; null when it can.',
      resolve: (model, _args, { models }) => {
        const found = models.find(model);
        return found ? found.fault : `Its files are no longer in the models folder (${keyOfModel(model)}).`;
      },
    }),
    versions: t.field({
      type: [Model],
      description: 'Every version of this model, this one included, the latest first.',
      resolve: async ({ slug }, _args, { models, store }) => {
        const stored = (await store.models.bySlugs([slug])).get(slug) ?? [];
        const here = models.versions().flatMap((each) => (each.slug === slug && each.record) || []);
        return [...new Map([...stored, ...here].map((model) => [keyOfModel(model), model])).values()]
          .toSorted((a, b) => b.trainedAt.getTime() - a.trainedAt.getTime())
          .map(keyOfModel);
      },
    }),
    history: t.field({
      type: [ModelActivation],
      description: 'Which versions have predicted since when, the latest first.',
      resolve: ({ slug }, _args, { models }) => models.history(slug).toReversed(),
    }),
    level: t.field({
      type: InputLevel,
      description: 'How much of a material it looks at.',
      resolve: async (model, _args, context) => {
        const { level } = await detailsOfModel(context, keyOfModel(model), {});
        return level === 'cell' || level === 'formula' ? level : 'structure';
      },
    }),
    description: t.exposeString('description', { description: 'What it is and how it was trained.' }),
    inputs: t.exposeStringList('inputs', { description: 'Names of its inputs, in order.' }),
    inputGroups: t.field({
      type: [InputGroup],
      description: 'Its inputs as explanations speak of them.',
      resolve: async (model, _args, context) =>
        (await detailsOfModel(context, keyOfModel(model), {})).inputGroups,
    }),
    mobileIons: t.stringList({
      description: 'Elements of the ions it has seen move.',
      resolve: async (model, _args, context) => (await detailsOfModel(context, keyOfModel(model), {})).ions,
    }),
    dataset: t.field({
      type: Dataset,
      description: 'What it learned from.',
      resolve: (model) => model.datasetSlug,
    }),
    datasetSha256: t.string({
      nullable: true,
      description: 'Hash of the dataset as it was then; null where it was not written down.',
      resolve: async (model, _args, context) =>
        (await detailsOfModel(context, keyOfModel(model), {})).dataset?.sha256 ?? null,
    }),
    auxiliaryDataset: t.field({
      type: Dataset,
      nullable: true,
      description:
        'What it learned from besides, without being judged by it, e.g. simulated rows that help with few measured ones; null where there is none.',
      resolve: async (model, _args, context) =>
        (await detailsOfModel(context, keyOfModel(model), {})).auxiliaryDataset?.slug ?? null,
    }),
    auxiliaryDatasetSha256: t.string({
      nullable: true,
      description: 'Hash of the auxiliary dataset as it was then; null where there is none.',
      resolve: async (model, _args, context) =>
        (await detailsOfModel(context, keyOfModel(model), {})).auxiliaryDataset?.sha256 ?? null,
    }),
    learner: t.string({
      nullable: true,
      description: 'Kind of learner, e.g. kernel; null where it was not written down.',
      resolve: async (model, _args, context) =>
        (await detailsOfModel(context, keyOfModel(model), {})).learner?.kind ?? null,
    }),
    seed: t.float({
      nullable: true,
      description: 'Seed of all random choices in training; null where it was not written down.',
      resolve: async (model, _args, context) => (await detailsOfModel(context, keyOfModel(model), {})).seed,
    }),
    backend: t.string({
      nullable: true,
      description: 'What computed the tensors in training: native, wasm or cpu.',
      resolve: async (model, _args, context) =>
        (await detailsOfModel(context, keyOfModel(model), {})).backend,
    }),
    codeVersion: t.string({
      nullable: true,
      description: 'Version of the code that trained it.',
      resolve: async (model, _args, context) => (await detailsOfModel(context, keyOfModel(model), {})).code,
    }),
    command: t.string({
      nullable: true,
      description: 'The command that trains it again.',
      resolve: async (model, _args, context) =>
        (await detailsOfModel(context, keyOfModel(model), {})).command,
    }),
    splits: t.field({
      type: [ModelSplit],
      description: 'How rows were held out; intervals are calibrated on the first.',
      resolve: async (model, _args, context) => (await detailsOfModel(context, keyOfModel(model), {})).splits,
    }),
    metrics: t.field({
      type: [ModelMetric],
      description: 'How good it is, by split, with the baselines beside it.',
      resolve: async (model, _args, context) => {
        const { metrics } = await detailsOfModel(context, keyOfModel(model), {});
        return model.metrics.map((metric) => ({
          ...metrics.find(({ split, name }) => split === metric.split && name === metric.name),
          ...metric,
        }));
      },
    }),
    calibration: t.field({
      type: [CalibrationPoint],
      description: 'What its intervals claim and what they hold.',
      resolve: (model) => model.calibration,
    }),
    judgedUnit: t.string({
      nullable: true,
      description:
        'What residuals and learning curve are stated in, e.g. log10(S/cm); null where it was not written down.',
      resolve: async (model, _args, context) =>
        (await detailsOfModel(context, keyOfModel(model), {})).judgedUnit,
    }),
    unit: t.string({
      nullable: true,
      description: 'What it predicts in; null where it was not written down.',
      resolve: async (model, _args, context) => (await detailsOfModel(context, keyOfModel(model), {})).unit,
    }),
    parity: t.field({
      type: [ParityPoint],
      description: 'Held-out rows, true against predicted; at most 2,000, spread over all.',
      resolve: async (model, _args, context) => (await detailsOfModel(context, keyOfModel(model), {})).parity,
    }),
    residuals: t.field({
      type: [DomainResiduals],
      description: 'Errors by family or class and split, the largest family first.',
      resolve: async (model, _args, context) =>
        (await detailsOfModel(context, keyOfModel(model), {})).domains,
    }),
    learningCurve: t.field({
      type: [LearningPoint],
      description: 'The error by how much was learned from, the least first.',
      resolve: async (model, _args, context) =>
        (await detailsOfModel(context, keyOfModel(model), {})).learningCurve,
    }),
    card: t.string({
      description: 'The model card, made from the record of its training, as Markdown.',
      resolve: async (model, _args, context) =>
        (await detailsOfModel(context, keyOfModel(model), {})).card ??
        `# ${model.name}\n\n${model.description}\n`,
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
    description: 'Every model that predicts, in its active version, by slug.',
    resolve: (_root, _args, { models }) =>
      models
        .versions()
        .filter(({ active }) => active)
        .map(keyOfModel),
  }),
  model: t.field({
    type: Model,
    nullable: true,
    args: {
      slug: t.arg.string({
        required: true,
        description: 'Its readable key; with a version, as `slug@version`, that version.',
      }),
    },
    description:
      'The active version of the model with this slug, or the version named; null when there is none.',
    resolve: async (_root, { slug: text }, { models, store }) => {
      const { slug, version } = readModelKey(text);
      if (version !== null) {
        const here = models.find({ slug, version });
        return here?.record
          ? keyOfModel(here)
          : ((await store.models.byKeys([{ slug, version }]))[0] ?? null);
      }
      const active = models.versions().find((each) => each.slug === slug && each.active);
      return active ? keyOfModel(active) : null;
    },
  }),
}));
