import type { Facet as FacetRecord, FacetValue as FacetValueRecord } from '@interphase/knowledge';
import { builder } from '../builder.js';

const FacetValue = builder.objectRef<FacetValueRecord>('FacetValue').implement({
  description: 'One value of a facet.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description:
        'What the filter’s field takes, as text: a slug, a number, true or false, the name of an enum value.',
    }),
    label: t.exposeString('label', { description: 'What people call it.' }),
    count: t.exposeInt('count', { description: 'How many of the list have it.' }),
  }),
});

export const Facet = builder.objectRef<FacetRecord>('Facet').implement({
  description: 'The values that one field of a list’s filter can take, with what each would keep.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'Name of the filter’s field.' }),
    label: t.exposeString('label', { description: 'What people call the field.' }),
    values: t.field({
      type: [FacetValue],
      description: 'Its values, those with most entries first; a hundred at most.',
      resolve: (facet) => facet.values.map((value) => ({ ...value, key: filterKey(facet.field, value.key) })),
    }),
  }),
});

/** Fields of the filters that are enums, and write their values in capitals. */
const enumFields: ReadonlySet<string> = new Set(['kind', 'type', 'certainty']);

const filterKey = (field: string, key: string): string => (enumFields.has(field) ? key.toUpperCase() : key);
