import type { FindingRelation as FindingRelationRecord } from '@interphase/knowledge';
import { builder } from '../builder.js';
import { Finding } from './ref.js';

const FindingRelationKind = builder.enumType('FindingRelationKind', {
  description: 'How one finding bears on another.',
  values: {
    SUPPORTS: { value: 'supports', description: 'Makes the other more likely.' },
    CONTRADICTS: { value: 'contradicts', description: 'Cannot hold together with the other as it stands.' },
    REFINES: { value: 'refines', description: 'Says the other more exactly.' },
    EXPLAINS: { value: 'explains', description: 'Gives the reason for the other.' },
  } as const,
});

export const FindingRelation = builder.objectRef<FindingRelationRecord>('FindingRelation').implement({
  description: 'How one finding bears on another.',
  fields: (t) => ({
    kind: t.field({
      type: FindingRelationKind,
      description: 'The kind of bearing.',
      resolve: (relation) => relation.kind,
    }),
    finding: t.field({
      type: Finding,
      description: 'The other finding.',
      resolve: (relation) => relation.finding,
    }),
    reason: t.exposeString('reason', { description: 'Why.' }),
  }),
});
