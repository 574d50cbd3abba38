import { builder } from '../builder.js';
import { publishedFigures } from './figures.js';
import { PublishedFigure } from './type.js';

builder.queryFields((t) => ({
  publishedFigures: t.field({
    type: [PublishedFigure],
    description: 'Every published figure that a simulation reproduces, by slug.',
    resolve: async () => [...(await publishedFigures())],
  }),
  publishedFigure: t.field({
    type: PublishedFigure,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Slug of the figure.' }) },
    description: 'The published figure of this slug; null when there is none.',
    resolve: async (_root, { slug }) =>
      (await publishedFigures()).find((figure) => figure.slug === slug) ?? null,
  }),
}));
