import { listLengthScales } from '@interphase/knowledge';
import { builder } from '../builder.js';
import { Entity } from '../entity.js';
import { findingsOfLengthScale } from '../finding/batches.js';
import { Finding, FindingConnection } from '../finding/ref.js';
import { techniquesOfLengthScale } from '../technique/batches.js';
import { Technique, TechniqueConnection } from '../technique/ref.js';
import { LengthScale } from './ref.js';

LengthScale.implement({
  description: 'A band of length as the literature uses it; bands touch or overlap.',
  interfaces: [Entity],
  fields: (t) => ({
    minMetres: t.exposeFloat('minMetres', { description: 'Lower end of the band, metres.' }),
    maxMetres: t.exposeFloat('maxMetres', { description: 'Upper end of the band, metres.' }),
    techniques: t.connection(
      {
        type: Technique,
        description: 'Techniques that work at this scale, by slug.',
        resolve: (scale, args, context) => techniquesOfLengthScale(context, scale.slug, args),
      },
      TechniqueConnection,
    ),
    findings: t.connection(
      {
        type: Finding,
        description: 'Findings about this scale, by slug.',
        resolve: (scale, args, context) => findingsOfLengthScale(context, scale.slug, { page: args }),
      },
      FindingConnection,
    ),
  }),
});

builder.queryField('lengthScales', (t) =>
  t.field({
    type: [LengthScale],
    description: 'Every length scale, from the smallest to the largest.',
    resolve: (_root, _args, { graph }) => listLengthScales(graph),
  }),
);
