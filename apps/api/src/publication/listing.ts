import { builder } from '../builder.js';
import { Publication } from './ref.js';

export const Listing = builder.objectRef<{ review: string; number: number }>('ReferenceListing').implement({
  description: 'A place in the reference list of a review.',
  fields: (t) => ({
    review: t.field({
      type: Publication,
      description: 'Whose reference list.',
      resolve: ({ review }) => review,
    }),
    number: t.exposeInt('number', { description: 'Its number there.' }),
  }),
});
