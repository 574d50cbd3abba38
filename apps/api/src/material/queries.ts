import { listMaterials, materialFacets } from '@interphase/knowledge';
import { builder } from '../builder.js';
import { faceted } from '../facet/faceted.js';
import { MaterialFilter } from './filter.js';
import { Material, MaterialConnection } from './ref.js';

builder.queryFields((t) => ({
  material: t.field({
    type: Material,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Its readable key.' }) },
    description: 'The material with this slug; null when there is none.',
    resolve: (_root, { slug }) => slug,
  }),
  materials: t.connection(
    {
      type: Material,
      args: { filter: t.arg({ type: MaterialFilter, description: 'Which materials; all when left out.' }) },
      description: 'Materials by slug.',
      resolve: async (_root, { filter, ...page }, { graph, store }) => {
        const { hasComputed, ...claims } = filter ?? {};
        const slugs = hasComputed == null ? undefined : await store.properties.materialsWith(hasComputed);
        const wanted = { ...claims, slugs };
        return faceted(listMaterials(graph, wanted, page), () => materialFacets(graph, wanted));
      },
    },
    MaterialConnection,
  ),
}));
