import type { CalibrationRecord, ModelMetricRecord } from '@interphase/store';
import { builder } from '../builder.js';
import type { ModelDetails } from './details.js';

/** A metric with what only the whole record says of it. */
type Metric = ModelMetricRecord & Partial<ModelDetails['metrics'][number]>;

export const ModelMetric = builder.objectRef<Metric>('ModelMetric').implement({
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

export const CalibrationPoint = builder.objectRef<CalibrationRecord>('CalibrationPoint').implement({
  description: 'Share of held-out truths inside the interval that claims this coverage.',
  fields: (t) => ({
    claimed: t.exposeFloat('claimed', { description: 'Coverage that the interval claims, 0 to 1.' }),
    observed: t.exposeFloat('observed', { description: 'Share of held-out truths inside it, 0 to 1.' }),
  }),
});
