import type { QuantityValue as QuantityValueRecord } from '@interphase/knowledge';
import { builder } from '../builder.js';
import { Condition } from '../quantity/condition.js';
import { Quantity } from '../quantity/ref.js';
import { inUnit, unitArgument } from '../units/in-unit.js';

const Qualifier = builder.enumType('Qualifier', {
  description: 'How a source qualifies a number.',
  values: {
    EXACT: { value: 'exact', description: 'Given as it stands.' },
    APPROXIMATE: { value: 'approximate', description: 'Given as about, around or of the order of.' },
    RANGE: { value: 'range', description: 'Given from `lower` to `upper`.' },
    LESS_THAN: { value: 'less-than', description: 'Given as an upper bound.' },
    GREATER_THAN: { value: 'greater-than', description: 'Given as a lower bound.' },
  } as const,
});

export const QuantityValue = builder.objectRef<QuantityValueRecord>('QuantityValue').implement({
  description:
    'A number as the source gives it. `unit` arguments convert; an unknown or incommensurable unit is an error that names the accepted ones.',
  fields: (t) => ({
    quantity: t.field({
      type: Quantity,
      description: 'What the number is of.',
      resolve: (value) => value.quantity,
    }),
    qualifier: t.field({
      type: Qualifier,
      description: 'How the source qualifies it.',
      resolve: (value) => value.qualifier,
    }),
    value: t.float({
      nullable: true,
      args: { unit: t.arg.string({ description: unitArgument }) },
      description: 'The number, in `unit` unless another is asked for; null for a range.',
      resolve: (value, args) => inUnit(value.value, value.unit, args.unit),
    }),
    lower: t.float({
      nullable: true,
      args: { unit: t.arg.string({ description: unitArgument }) },
      description: 'Lower end of a range, in `unit` unless another is asked for; null otherwise.',
      resolve: (value, args) => inUnit(value.lower, value.unit, args.unit),
    }),
    upper: t.float({
      nullable: true,
      args: { unit: t.arg.string({ description: unitArgument }) },
      description: 'Upper end of a range, in `unit` unless another is asked for; null otherwise.',
      resolve: (value, args) => inUnit(value.upper, value.unit, args.unit),
    }),
    unit: t.exposeString('unit', { description: 'The unit the source gives it in.' }),
    conditions: t.field({
      type: [Condition],
      description: 'What held when the number was taken.',
      resolve: (value) => value.conditions,
    }),
  }),
});
