import { Entity } from '../entity.js';
import { Quantity } from '../quantity/ref.js';
import { detailsOf } from './details.js';
import {
  DomainResiduals,
  InputGroup,
  InputLevel,
  LearningPoint,
  ModelActivation,
  ModelSplit,
  ParityPoint,
} from './details-type.js';
import { CalibrationPoint, ModelMetric } from './metric-type.js';
import { keyOfModel } from './model-key.js';
import { Dataset, Model } from './ref.js';

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
        const { level } = await detailsOf(model, context);
        return level === 'cell' || level === 'formula' ? level : 'structure';
      },
    }),
    description: t.exposeString('description', { description: 'What it is and how it was trained.' }),
    inputs: t.exposeStringList('inputs', { description: 'Names of its inputs, in order.' }),
    inputGroups: t.field({
      type: [InputGroup],
      description: 'Its inputs as explanations speak of them.',
      resolve: async (model, _args, context) => (await detailsOf(model, context)).inputGroups,
    }),
    mobileIons: t.stringList({
      description: 'Elements of the ions it has seen move.',
      resolve: async (model, _args, context) => (await detailsOf(model, context)).ions,
    }),
    dataset: t.field({
      type: Dataset,
      description: 'What it learned from.',
      resolve: (model) => model.datasetSlug,
    }),
    datasetSha256: t.string({
      nullable: true,
      description: 'Hash of the dataset as it was then; null where it was not written down.',
      resolve: async (model, _args, context) => (await detailsOf(model, context)).dataset?.sha256 ?? null,
    }),
    auxiliaryDataset: t.field({
      type: Dataset,
      nullable: true,
      description:
        'What it learned from besides, without being judged by it, e.g. simulated rows that help with few measured ones; null where there is none.',
      resolve: async (model, _args, context) =>
        (await detailsOf(model, context)).auxiliaryDataset?.slug ?? null,
    }),
    auxiliaryDatasetSha256: t.string({
      nullable: true,
      description: 'Hash of the auxiliary dataset as it was then; null where there is none.',
      resolve: async (model, _args, context) =>
        (await detailsOf(model, context)).auxiliaryDataset?.sha256 ?? null,
    }),
    learner: t.string({
      nullable: true,
      description: 'Kind of learner, e.g. kernel; null where it was not written down.',
      resolve: async (model, _args, context) => (await detailsOf(model, context)).learner?.kind ?? null,
    }),
    seed: t.float({
      nullable: true,
      description: 'Seed of all random choices in training; null where it was not written down.',
      resolve: async (model, _args, context) => (await detailsOf(model, context)).seed,
    }),
    backend: t.string({
      nullable: true,
      description: 'What computed the tensors in training: native, wasm or cpu.',
      resolve: async (model, _args, context) => (await detailsOf(model, context)).backend,
    }),
    codeVersion: t.string({
      nullable: true,
      description: 'Version of the code that trained it.',
      resolve: async (model, _args, context) => (await detailsOf(model, context)).code,
    }),
    command: t.string({
      nullable: true,
      description: 'The command that trains it again.',
      resolve: async (model, _args, context) => (await detailsOf(model, context)).command,
    }),
    splits: t.field({
      type: [ModelSplit],
      description: 'How rows were held out; intervals are calibrated on the first.',
      resolve: async (model, _args, context) => (await detailsOf(model, context)).splits,
    }),
    metrics: t.field({
      type: [ModelMetric],
      description: 'How good it is, by split, with the baselines beside it.',
      resolve: async (model, _args, context) => {
        const { metrics } = await detailsOf(model, context);
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
      resolve: async (model, _args, context) => (await detailsOf(model, context)).judgedUnit,
    }),
    unit: t.string({
      nullable: true,
      description: 'What it predicts in; null where it was not written down.',
      resolve: async (model, _args, context) => (await detailsOf(model, context)).unit,
    }),
    parity: t.field({
      type: [ParityPoint],
      description: 'Held-out rows, true against predicted; at most 2,000, spread over all.',
      resolve: async (model, _args, context) => (await detailsOf(model, context)).parity,
    }),
    residuals: t.field({
      type: [DomainResiduals],
      description: 'Errors by family or class and split, the largest family first.',
      resolve: async (model, _args, context) => (await detailsOf(model, context)).domains,
    }),
    learningCurve: t.field({
      type: [LearningPoint],
      description: 'The error by how much was learned from, the least first.',
      resolve: async (model, _args, context) => (await detailsOf(model, context)).learningCurve,
    }),
    card: t.string({
      description: 'The model card, made from the record of its training, as Markdown.',
      resolve: async (model, _args, context) =>
        (await detailsOf(model, context)).card ?? `# ${model.name}\n\n${model.description}\n`,
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
