import type { Citation as CitationRecord } from '@interphase/knowledge';
import { builder } from '../builder.js';
import { Publication } from '../publication/ref.js';

const CitationRole = builder.enumType('CitationRole', {
  description: 'Why a publication is cited.',
  values: {
    REPORTED_BY: { value: 'reported-by', description: 'The finding stands in it.' },
    CREDITED_TO: { value: 'credited-to', description: 'The work is its authors’.' },
  } as const,
});

export const Citation = builder.objectRef<CitationRecord>('Citation').implement({
  description:
    'Where a finding stands: the review section and figure that report it, or the work it is credited to.',
  fields: (t) => ({
    publication: t.field({
      type: Publication,
      description: 'What is cited.',
      resolve: (citation) => citation.publication,
    }),
    section: t.exposeString('section', { nullable: true, description: 'Section that reports the finding.' }),
    figure: t.exposeString('figure', { nullable: true, description: 'Figure that shows it, e.g. 2a.' }),
    role: t.field({
      type: CitationRole,
      description: 'Why it is cited.',
      resolve: (citation) => citation.role,
    }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'The curator’s remark, e.g. on a slip in the source.',
    }),
  }),
});
