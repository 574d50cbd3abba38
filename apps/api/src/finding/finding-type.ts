import { builder } from '../builder.js';

export const FindingType = builder.enumType('FindingType', {
  description: 'What a finding says.',
  values: {
    RESULT: { value: 'result', description: 'What is known.' },
    LIMITATION: { value: 'limitation', description: 'What a method or a study cannot do.' },
    CHALLENGE: { value: 'challenge', description: 'What is still to be solved.' },
  } as const,
});
