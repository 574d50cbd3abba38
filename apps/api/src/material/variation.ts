import { builder } from '../builder.js';

export const MaterialVariation = builder.enumType('MaterialVariation', {
  description: 'How a variant differs from its material.',
  values: {
    COMPOSITION: { value: 'composition', description: 'In what it is made of.' },
    STATE_OF_CHARGE: {
      value: 'state-of-charge',
      description: 'In how much of the mobile ion is in it.',
    },
    FORM: { value: 'form', description: 'In shape, size or crystallinity.' },
  } as const,
});
