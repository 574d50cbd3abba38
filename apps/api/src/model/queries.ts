import { builder } from '../builder.js';
import { keyOfModel, readModelKey } from './model-key.js';
import { Model } from './ref.js';

builder.queryFields((t) => ({
  models: t.field({
    type: [Model],
    description: 'Every model that predicts, in its active version, by slug.',
    resolve: (_root, _args, { models }) =>
      models
        .versions()
        .filter(({ active }) => active)
        .map(keyOfModel),
  }),
  model: t.field({
    type: Model,
    nullable: true,
    args: {
      slug: t.arg.string({
        required: true,
        description: 'Its readable key; with a version, as `slug@version`, that version.',
      }),
    },
    description:
      'The active version of the model with this slug, or the version named; null when there is none.',
    resolve: async (_root, { slug: text }, { models, store }) => {
      const { slug, version } = readModelKey(text);
      if (version !== null) {
        const here = models.find({ slug, version });
        return here?.record
          ? keyOfModel(here)
          : ((await store.models.byKeys([{ slug, version }]))[0] ?? null);
      }
      const active = models.versions().find((each) => each.slug === slug && each.active);
      return active ? keyOfModel(active) : null;
    },
  }),
}));
