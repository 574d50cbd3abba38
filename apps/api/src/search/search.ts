import { ParameterError } from '@interphase/core';
import type { SearchHit as StoredHit } from '@interphase/store';
import { brandWithType } from '@pothos/core';
import { builder } from '../builder.js';
import type { ApiContext } from '../context.js';
import { Finding } from '../finding/ref.js';
import { Material } from '../material/ref.js';
import { Phenomenon } from '../phenomenon/ref.js';
import { Publication } from '../publication/ref.js';
import { Quantity } from '../quantity/ref.js';
import { Technique } from '../technique/ref.js';

const SearchKind = builder.enumType('SearchKind', {
  description: 'What can be found.',
  values: {
    TECHNIQUE: { description: 'Techniques.' },
    MATERIAL: { description: 'Materials.' },
    FINDING: { description: 'Findings.' },
    PUBLICATION: { description: 'Publications.' },
    QUANTITY: { description: 'Quantities.' },
    PHENOMENON: { description: 'Phenomena.' },
  } as const,
});

const SearchKindCount = builder
  .objectRef<{ readonly kind: StoredHit['kind']; readonly count: number }>('SearchKindCount')
  .implement({
    description: 'Hits of one kind.',
    fields: (t) => ({
      kind: t.field({ type: SearchKind, description: 'The kind.', resolve: ({ kind }) => kind }),
      count: t.exposeInt('count', { description: 'How many there are.' }),
    }),
  });

const SearchHit = builder.unionType('SearchHit', {
  description: 'Something that was found.',
  types: [Technique, Material, Finding, Publication, Quantity, Phenomenon],
});

/** The type behind each kind of hit; hits of one kind are fetched in one batch. */
const types = {
  TECHNIQUE: Technique,
  MATERIAL: Material,
  FINDING: Finding,
  PUBLICATION: Publication,
  QUANTITY: Quantity,
  PHENOMENON: Phenomenon,
} as const;

async function recordOf(context: ApiContext, { kind, slug }: StoredHit) {
  const type = types[kind];
  const record = await type.getDataloader(context).load(slug);
  brandWithType(record, type);
  return record;
}

builder.queryField('search', (t) =>
  t.connection(
    {
      type: SearchHit,
      args: {
        query: t.arg.string({
          required: true,
          description: 'Words, a name, a formula, a slug; typing errors are allowed for.',
        }),
        kinds: t.arg({ type: [SearchKind], description: 'Only these kinds; all when left out.' }),
      },
      description:
        'Full text over names, aliases, formulas, statements and publications; typo-tolerant; best first. Pages go forward only.',
      resolve: async (_root, { query, kinds, first, after, last, before }, context) => {
        const backward = last != null ? 'last' : before != null ? 'before' : null;
        if (backward) {
          throw new ParameterError('Search pages go forward only: use `first` and `after`.', [backward]);
        }
        const found = await context.store.search.query(query, { kinds, first, after });
        const edges = await Promise.all(
          found.edges.map(async ({ cursor, node: hit }) => ({
            cursor,
            score: hit.score,
            node: await recordOf(context, hit),
          })),
        );
        // A search document outlives its entity only while a load is under way.
        return { ...found, edges: edges.filter(({ node }) => node !== null) };
      },
    },
    {
      name: 'SearchConnection',
      description: 'A page of hits, the best first.',
      fields: (connection) => ({
        byKind: connection.field({
          type: [SearchKindCount],
          description: 'How many hits there are of each kind that has any, whichever kinds were asked for.',
          resolve: ({ byKind }) => [...(byKind ?? [])].map(([kind, count]) => ({ kind, count })),
        }),
      }),
    },
    {
      name: 'SearchEdge',
      description: 'A hit, its cursor and how well it fits.',
      fields: (edge) => ({
        score: edge.exposeFloat('score', {
          description: 'How well it fits, 0 to 1; 1 when the query is the name itself.',
        }),
      }),
    },
  ),
);
