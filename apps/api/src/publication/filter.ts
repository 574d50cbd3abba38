import { builder } from '../builder.js';

export const PublicationFilter = builder.inputType('PublicationFilter', {
  description: 'Which publications; every field narrows.',
  fields: (t) => ({
    year: t.int({ description: 'Year of publication.' }),
    journal: t.string({ description: 'Name of the journal, in any case.' }),
    author: t.string({ description: 'Part of an author’s name, in any case, with or without its accents.' }),
    cited: t.boolean({ description: 'Whether some finding is reported by it or credited to it.' }),
  }),
});
