import { builder } from '../builder.js';

/** A circumstance that a number holds under. */
export interface ConditionRecord {
  readonly name: string;
  readonly value: string;
  readonly unit: string | null;
}

export const Condition = builder.objectRef<ConditionRecord>('Condition').implement({
  description:
    'A circumstance under which a number holds, e.g. a direction, a temperature, a number of dimensions.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What is fixed, e.g. temperature.' }),
    value: t.exposeString('value', { description: 'What it is fixed to, e.g. 300 or [010].' }),
    unit: t.exposeString('unit', {
      nullable: true,
      description: 'Unit of the value; null where it has none.',
    }),
  }),
});
