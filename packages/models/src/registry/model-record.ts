import { z } from 'zod';

const count = z.number().int().nonnegative();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const datasetSchema = z.strictObject({ slug: z.string(), sha256, rows: count });

const tensorSchema = z.strictObject({
  name: z.string(),
  shape: z.array(count),
  type: z.enum(['float32', 'float64']),
  /** Bytes from the start of `weights.bin`. */
  offset: count,
});

const metricSchema = z.strictObject({
  split: z.string(),
  name: z.string(),
  unit: z.string(),
  value: z.number(),
  /** The same figure for predicting always the mean or the median of the training rows; null where it has none. */
  baselines: z.strictObject({ mean: z.number().nullable(), median: z.number().nullable() }),
  rows: count,
  groups: count,
});

/** What `model.json` holds: everything about a version of a model but its weights and the rows it remembers. */
export const modelRecordSchema = z.strictObject({
  slug: z.string(),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  name: z.string(),
  description: z.string(),
  quantity: z.string(),
  unit: z.string(),
  level: z.enum(['structure', 'cell', 'formula']),
  /** The command that trains it again. */
  command: z.string(),
  dataset: datasetSchema,
  /** What it learned from besides, without being judged by it. */
  auxiliaryDataset: datasetSchema.optional(),
  learner: z.strictObject({ kind: z.string(), options: z.unknown() }),
  /** Version of the code that trained it. */
  code: z.string(),
  seed: z.number().int(),
  backend: z.enum(['native', 'wasm', 'cpu']),
  trainedAt: z.iso.datetime(),
  inputs: z.array(z.string()),
  inputGroups: z.array(z.strictObject({ name: z.string(), inputs: z.array(z.string()) })),
  /** Elements of the ions that move in some training row, sorted. */
  ions: z.array(z.string()),
  /** Elements that some training row contains, sorted. */
  elements: z.array(z.string()),
  splits: z.array(z.strictObject({ name: z.string(), description: z.string(), folds: count })),
  /** What errors are stated in. */
  judgedUnit: z.string(),
  metrics: z.array(metricSchema),
  /** Errors by family or class, for each split, on the judged scale. */
  domains: z.array(
    z.strictObject({
      split: z.string(),
      domain: z.string(),
      rows: count,
      groups: count,
      mae: z.number(),
      bias: z.number(),
      baseline: z.number(),
    }),
  ),
  /** Half widths of intervals in predicted spreads, at evenly spaced coverages from 0 to 1; by domain times a scale. */
  calibration: z.strictObject({
    groups: count,
    factors: z.array(z.number().nonnegative()).min(2),
    domains: z.array(z.strictObject({ domain: z.string(), groups: count, scale: z.number().positive() })),
  }),
  /** What intervals claim and what they held on groups never seen. */
  coverage: z.array(z.strictObject({ claimed: z.number(), observed: z.number() })),
  /** Held-out rows of the first split, at most 2,000 of them, in the task's unit. */
  parity: z.array(
    z.strictObject({
      label: z.string(),
      domain: z.string(),
      group: z.string(),
      truth: z.number(),
      predicted: z.number(),
    }),
  ),
  learningCurve: z.array(z.strictObject({ fraction: z.number(), rows: z.number(), mae: z.number() })),
  /** Remoteness of held-out rows, ascending: the ruler of applicability. */
  remoteness: z.array(z.number()).min(1),
  limitations: z.array(z.string()),
  /** Numbers in the predictor's tensors. */
  parameters: count,
  predictor: z.strictObject({
    state: z.record(z.string(), z.unknown()),
    tensors: z.array(tensorSchema),
  }),
  sha256: z.strictObject({ weights: sha256, rows: sha256 }),
});

export type ModelRecord = z.infer<typeof modelRecordSchema>;

/** What `rows.json` holds: the rows that an input's neighbours are found among, column by column. */
export const rowMemorySchema = z.strictObject({
  labels: z.array(z.string()),
  formulas: z.array(z.string()),
  domains: z.array(z.string()),
  /** In the task's unit. */
  targets: z.array(z.number()),
});

export type RowMemory = z.infer<typeof rowMemorySchema>;

/** A version of a model as it lies in its folder. */
export interface ModelFiles {
  readonly record: ModelRecord;
  /** Bytes of `weights.bin`: the tensors that the record lists, little-endian. */
  readonly weights: Uint8Array;
  readonly memory: RowMemory;
}

/** What `line.json` holds: the version that predicts, and which ones did, the latest last. */
export const lineSchema = z.strictObject({
  active: z.string().nullable(),
  history: z.array(z.strictObject({ version: z.string(), at: z.iso.datetime(), why: z.string() })),
});

export type ModelLine = z.infer<typeof lineSchema>;
