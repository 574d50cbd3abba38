import { builder } from '../builder.js';
import { ComputedPropertyFilter, storeFilter } from './filter.js';
import { ComputedProperty, ComputedPropertyConnection } from './ref.js';

builder.queryField('computedProperties', (t) =>
  t.connection(
    {
      type: ComputedProperty,
      args: {
        filter: t.arg({ type: ComputedPropertyFilter, description: 'Which of them; all when left out.' }),
      },
      description: 'What runs computed, in the order they did.',
      resolve: (_root, { filter, ...page }, { store }) => store.properties.list(storeFilter(filter), page),
    },
    ComputedPropertyConnection,
  ),
);
