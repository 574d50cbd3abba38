import { listPhenomena } from '@interphase/knowledge';
import { builder } from '../builder.js';
import { Entity } from '../entity.js';
import { findingsOfPhenomenon } from '../finding/batches.js';
import { Finding, FindingConnection } from '../finding/ref.js';
import { Technique } from '../technique/ref.js';
import { Phenomenon } from './ref.js';

Phenomenon.implement({
  description: 'Something that happens in a battery material and that techniques can reveal.',
  interfaces: [Entity],
  fields: (t) => ({
    description: t.exposeString('description', { description: 'What happens.' }),
    aliases: t.exposeStringList('aliases', { description: 'Other names.' }),
    sameAs: t.exposeStringList('sameAs', {
      description: 'IRIs of the same thing in vocabularies of the field, e.g. EMMO and BattINFO.',
    }),
    techniques: t.field({
      type: [Technique],
      description: 'Techniques that reveal it.',
      resolve: (phenomenon) => phenomenon.techniques,
    }),
    findings: t.connection(
      {
        type: Finding,
        description: 'Findings about it, by slug.',
        resolve: (phenomenon, args, context) =>
          findingsOfPhenomenon(context, phenomenon.slug, { page: args }),
      },
      FindingConnection,
    ),
  }),
});

builder.queryField('phenomena', (t) =>
  t.field({
    type: [Phenomenon],
    description: 'Every phenomenon, by slug.',
    resolve: (_root, _args, { graph }) => listPhenomena(graph),
  }),
);

builder.queryField('phenomenon', (t) =>
  t.field({
    type: Phenomenon,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Its readable key.' }) },
    description: 'The phenomenon with this slug; null when there is none.',
    resolve: (_root, { slug }) => slug,
  }),
);
