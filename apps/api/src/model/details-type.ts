import { builder } from '../builder.js';
import type { ModelDetails } from './details.js';

type Row<Key extends 'parity' | 'domains' | 'learningCurve' | 'splits' | 'inputGroups'> =
  ModelDetails[Key][number];

export const ParityPoint = builder.objectRef<Row<'parity'>>('ParityPoint').implement({
  description: 'A held-out row: what is true and what was predicted by a model that had not seen its group.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'What the row is called in the dataset.' }),
    domain: t.exposeString('domain', { description: 'Its family or class.' }),
    group: t.exposeString('group', { description: 'What it was held out with.' }),
    truth: t.exposeFloat('truth', { description: 'The true value, in the unit of the model.' }),
    predicted: t.exposeFloat('predicted', { description: 'The predicted one, in the unit of the model.' }),
  }),
});

export const DomainResiduals = builder.objectRef<Row<'domains'>>('DomainResiduals').implement({
  description: 'Errors within one family or class of a split, on the scale that errors are stated in.',
  fields: (t) => ({
    split: t.exposeString('split', { description: 'How the rows were held out.' }),
    domain: t.exposeString('domain', { description: 'The family or class.' }),
    rows: t.exposeInt('rows', { description: 'Rows it was measured on.' }),
    groups: t.exposeInt('groups', { description: 'Groups that these rows come from.' }),
    mae: t.exposeFloat('mae', { description: 'Mean absolute error.' }),
    bias: t.exposeFloat('bias', { description: 'Mean of predicted minus true.' }),
    baseline: t.exposeFloat('baseline', {
      description: 'Mean absolute error of predicting always the mean of the training rows.',
    }),
  }),
});

export const LearningPoint = builder.objectRef<Row<'learningCurve'>>('LearningPoint').implement({
  description: 'The error after learning from a share of the training groups.',
  fields: (t) => ({
    fraction: t.exposeFloat('fraction', { description: 'The share, 0 to 1.' }),
    rows: t.exposeFloat('rows', { description: 'Rows learned from, mean over folds.' }),
    mae: t.exposeFloat('mae', { description: 'Mean absolute error on rows of groups never seen.' }),
  }),
});

export const ModelSplit = builder.objectRef<Row<'splits'>>('ModelSplit').implement({
  description: 'One way in which rows were held out.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    description: t.exposeString('description', { description: 'What never stands on both sides of it.' }),
    folds: t.exposeInt('folds', { description: 'Number of parts, each held out once.' }),
  }),
});

export const InputGroup = builder.objectRef<Row<'inputGroups'>>('InputGroup').implement({
  description: 'Inputs that explanations speak of together.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What they are called together.' }),
    inputs: t.exposeStringList('inputs', { description: 'Their names.' }),
  }),
});

/** When a version became the one that predicts. */
export const ModelActivation = builder
  .objectRef<{ readonly version: string; readonly at: string; readonly why: string }>('ModelActivation')
  .implement({
    description: 'When a version became the one that predicts, and why.',
    fields: (t) => ({
      version: t.exposeString('version', { description: 'The version.' }),
      at: t.field({ type: 'DateTime', description: 'When.', resolve: ({ at }) => new Date(at) }),
      why: t.exposeString('why', { description: 'Why, in words.' }),
    }),
  });

export const InputLevel = builder.enumType('InputLevel', {
  description: 'How much of a material a model looks at.',
  values: {
    STRUCTURE: { value: 'structure', description: 'A crystal structure.' },
    CELL: { value: 'cell', description: 'A formula and a cell.' },
    FORMULA: { value: 'formula', description: 'A formula alone.' },
  } as const,
});
