import type {
  TechniqueHandover as TechniqueHandoverRecord,
  TechniqueLink as TechniqueLinkRecord,
} from '@interphase/knowledge';
import { builder } from '../builder.js';
import { Finding } from '../finding/ref.js';
import { Quantity } from '../quantity/ref.js';
import { Technique } from './ref.js';

export const TechniqueLink = builder.objectRef<TechniqueLinkRecord>('TechniqueLink').implement({
  description: 'Another technique that adds what this one lacks.',
  fields: (t) => ({
    technique: t.field({
      type: Technique,
      description: 'The other technique.',
      resolve: (link) => link.technique,
    }),
    reason: t.exposeString('reason', { description: 'What it adds.' }),
    findings: t.field({
      type: [Finding],
      description: 'Findings that show the two together.',
      resolve: (link) => link.findings,
    }),
  }),
});

export const TechniqueHandover = builder.objectRef<TechniqueHandoverRecord>('TechniqueHandover').implement({
  description: 'What one technique hands to another at a different scale.',
  fields: (t) => ({
    technique: t.field({
      type: Technique,
      description: 'The technique that receives it.',
      resolve: (handover) => handover.technique,
    }),
    quantity: t.field({
      type: Quantity,
      description: 'What is handed over.',
      resolve: (handover) => handover.quantity,
    }),
    reason: t.exposeString('reason', { description: 'What the receiver does with it.' }),
  }),
});
