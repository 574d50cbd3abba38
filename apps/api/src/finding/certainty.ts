import { builder } from '../builder.js';

export const Certainty = builder.enumType('Certainty', {
  description: 'Where a claim comes from.',
  values: {
    STATED: { value: 'stated', description: 'A source says so.' },
    INFERRED: { value: 'inferred', description: 'The curator concluded it from what the source reports.' },
  } as const,
});
