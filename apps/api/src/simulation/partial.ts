import type { PartialRunResult } from '@interphase/store';
import { batch } from '../batch.js';
import { builder } from '../builder.js';
import { Condition } from '../quantity/condition.js';
import { Quantity } from '../quantity/ref.js';
import { inUnit, unitArgument } from '../units/in-unit.js';

/** What the finished parts of a run say so far; null for one that has ended or has no parts. */
export const partialOfRun = batch<PartialRunResult | null>(async ({ store }, ids) => {
  const found = await store.runs.partials(ids);
  return new Map(ids.map((id) => [id, found.get(id) ?? null]));
});

const PartialValue = builder.objectRef<PartialRunResult['properties'][number]>('PartialValue').implement({
  description: 'A number as the finished parts of a run give it; it changes until the run has ended.',
  fields: (t) => ({
    quantity: t.field({ type: Quantity, description: 'What it is.', resolve: ({ quantity }) => quantity }),
    value: t.float({
      args: { unit: t.arg.string({ description: unitArgument }) },
      description: 'The number, in `unit` unless another is asked for.',
      resolve: (property, { unit }) => inUnit(property.value, property.unit, unit),
    }),
    uncertainty: t.float({
      nullable: true,
      args: { unit: t.arg.string({ description: unitArgument }) },
      description: 'One standard error of what is finished; null when not estimated.',
      resolve: (property, { unit }) => inUnit(property.uncertainty, property.unit, unit),
    }),
    unit: t.exposeString('unit', { description: 'Unit it was computed in.' }),
    conditions: t.field({
      type: [Condition],
      description: 'What it holds under.',
      resolve: ({ conditions }) => [...conditions],
    }),
  }),
});

const PartialArtifact = builder
  .objectRef<PartialRunResult['artifacts'][number]>('PartialArtifact')
  .implement({
    description: 'A curve as the finished parts of a run give it.',
    fields: (t) => ({
      name: t.exposeString('name', { description: 'What it is called, unique within the run.' }),
      description: t.exposeString('description', {
        description: 'What `data` holds: keys, shapes and units.',
      }),
      data: t.field({ type: 'JSONObject', description: 'The curve itself.', resolve: ({ data }) => data }),
    }),
  });

export const PartialResult = builder.objectRef<PartialRunResult>('PartialResult').implement({
  description: 'What a run says while some of its parts are still computed; renewed about every two seconds.',
  fields: (t) => ({
    finished: t.exposeInt('finished', { description: 'Parts that are finished.' }),
    parts: t.exposeInt('parts', { description: 'Parts of the whole run.' }),
    properties: t.field({
      type: [PartialValue],
      description: 'The numbers so far.',
      resolve: ({ properties }) => [...properties],
    }),
    artifacts: t.field({
      type: [PartialArtifact],
      description: 'The curves so far.',
      resolve: ({ artifacts }) => [...artifacts],
    }),
  }),
});
