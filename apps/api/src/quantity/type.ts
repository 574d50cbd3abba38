import { listQuantities } from '@interphase/knowledge';
import { builder } from '../builder.js';
import { Entity } from '../entity.js';
import { Quantity } from './ref.js';

Quantity.implement({
  description: 'Something that is measured or computed, in the unit the project shows it in.',
  interfaces: [Entity],
  fields: (t) => ({
    symbol: t.exposeString('symbol', { description: 'Symbol as the field writes it, e.g. E_m.' }),
    unit: t.exposeString('unit', { description: 'Unit it is shown in unless another is asked for.' }),
    description: t.exposeString('description', { description: 'What it is.' }),
  }),
});

builder.queryField('quantities', (t) =>
  t.field({
    type: [Quantity],
    description: 'Every quantity, by slug.',
    resolve: (_root, _args, { graph }) => listQuantities(graph),
  }),
);
