import type { ModelKey } from '@interphase/store';
import { z } from 'zod';
import { batch } from '../batch.js';
import type { ApiContext } from '../context.js';
import { keyOfModel, readModelKey } from './model-key.js';

/** A list that records of some versions lack. */
const listOf = <T extends z.ZodRawShape>(shape: T) =>
  z
    .array(z.object(shape))
    .nullish()
    .transform((list) => list ?? []);
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
const texts = z
  .array(z.string())
  .nullish()
  .transform((list) => list ?? []);

/** What was written down of a version when it was trained, as far as it says so. */
const detailsSchema = z.object({
  unit: text,
  judgedUnit: text,
  level: text,
  command: text,
  code: text,
  /** Made from the record when it was read. */
  card: text,
  backend: text,
  seed: z
    .number()
    .nullish()
    .transform((value) => value ?? null),
  ions: texts,
  elements: texts,
  learner: z
    .object({ kind: z.string(), options: z.unknown() })
    .nullish()
    .transform((value) => value ?? null),
  dataset: z
    .object({ sha256: z.string(), rows: z.number().optional() })
    .nullish()
    .transform((value) => value ?? null),
  auxiliaryDataset: z
    .object({ slug: z.string(), sha256: z.string() })
    .nullish()
    .transform((value) => value ?? null),
  splits: listOf({ name: z.string(), description: z.string(), folds: z.number() }),
  inputGroups: listOf({ name: z.string(), inputs: z.array(z.string()) }),
  metrics: listOf({
    split: z.string(),
    name: z.string(),
    unit: z.string().optional(),
    value: z.number(),
    rows: z.number(),
    groups: z.number().optional(),
    baselines: z.object({ mean: z.number().nullable(), median: z.number().nullable() }).optional(),
  }),
  domains: listOf({
    split: z.string(),
    domain: z.string(),
    rows: z.number(),
    groups: z.number(),
    mae: z.number(),
    bias: z.number(),
    baseline: z.number(),
  }),
  parity: listOf({
    label: z.string(),
    domain: z.string(),
    group: z.string(),
    truth: z.number(),
    predicted: z.number(),
  }),
  learningCurve: listOf({ fraction: z.number(), rows: z.number(), mae: z.number() }),
});

export type ModelDetails = z.output<typeof detailsSchema>;

/** By `slug@version`: from the files where they are, else from the store. */
const detailsByKey = batch<ModelDetails>(async ({ models, store }, keys) => {
  const versions = new Map(
    models.versions().map((version) => [`${version.slug}@${version.version}`, version]),
  );
  const found = keys.map(async (key) => {
    const { slug, version } = readModelKey(key);
    const record =
      versions.get(key)?.details ?? (await store.models.recordOf({ slug, version: version ?? '' }));
    return [key, detailsSchema.parse(record ?? {})] as const;
  });
  return new Map(await Promise.all(found));
});

/** What was written down of this version. */
export const detailsOf = (model: ModelKey, context: ApiContext): Promise<ModelDetails> =>
  detailsByKey(context, keyOfModel(model), {});
