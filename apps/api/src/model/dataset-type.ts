import { Entity } from '../entity.js';
import { Dataset } from './ref.js';

Dataset.implement({
  description: 'Rows that models learn from.',
  interfaces: [Entity],
  fields: (t) => ({
    rows: t.exposeInt('rows', { description: 'How many rows it has.' }),
    description: t.exposeString('description', { description: 'What it holds and how it was made.' }),
    source: t.exposeString('source', { description: 'Where it comes from.' }),
    license: t.exposeString('license', { description: 'Terms under which it is shared.' }),
    sha256: t.exposeString('sha256', { description: 'Hash of its table.' }),
  }),
});
