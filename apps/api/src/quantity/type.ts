import { listQuantities } from '@interphase/knowledge';
import { builder } from '../builder.js';
import { Entity } from '../entity.js';
import { findingsOfQuantity } from '../finding/batches.js';
import { FindingFilter } from '../finding/filter.js';
import { Finding, FindingConnection } from '../finding/ref.js';
import { Technique } from '../technique/ref.js';
import { Quantity } from './ref.js';

Quantity.implement({
  description: 'Something that is measured or computed, in the unit the project shows it in.',
  interfaces: [Entity],
  fields: (t) => ({
    symbol: t.exposeString('symbol', { description: 'Symbol as the field writes it, e.g. E_m.' }),
    unit: t.exposeString('unit', { description: 'Unit it is shown in unless another is asked for.' }),
    description: t.exposeString('description', { description: 'What it is.' }),
    aliases: t.exposeStringList('aliases', { description: 'Other names.' }),
    sameAs: t.exposeStringList('sameAs', {
      description: 'IRIs of the same thing in vocabularies of the field, e.g. EMMO and BattINFO.',
    }),
    techniques: t.field({
      type: [Technique],
      description: 'Techniques that measure or compute it.',
      resolve: (quantity) => quantity.techniques,
    }),
    findings: t.connection(
      {
        type: Finding,
        args: { filter: t.arg({ type: FindingFilter, description: 'Which of them; all when left out.' }) },
        description: 'Findings that give a number for it, by slug.',
        resolve: (quantity, { filter, ...page }, context) =>
          findingsOfQuantity(context, quantity.slug, { filter, page }),
      },
      FindingConnection,
    ),
  }),
});

builder.queryField('quantities', (t) =>
  t.field({
    type: [Quantity],
    description: 'Every quantity, by slug.',
    resolve: (_root, _args, { graph }) => listQuantities(graph),
  }),
);

builder.queryField('quantity', (t) =>
  t.field({
    type: Quantity,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Its readable key.' }) },
    description: 'The quantity with this slug; null when there is none.',
    resolve: (_root, { slug }) => slug,
  }),
);
