import { z } from 'zod';

const metric = z.strictObject({
  split: z.string(),
  name: z.string(),
  value: z.number(),
  baseline: z.number().nullable(),
  baselineName: z.string().nullable(),
  rows: z.number().int(),
});

/** What `model.json` holds: everything about a model but its weights. */
export const modelDescriptionSchema = z.strictObject({
  slug: z.string(),
  name: z.string(),
  quantity: z.string(),
  unit: z.string(),
  version: z.string(),
  description: z.string(),
  command: z.string(),
  dataset: z.strictObject({ slug: z.string(), sha256: z.string() }),
  seed: z.number().int(),
  backend: z.enum(['native', 'wasm', 'cpu']),
  trainedAt: z.iso.datetime(),
  options: z.strictObject({
    members: z.number().int(),
    hidden: z.array(z.number().int()),
    activation: z.enum(['relu', 'tanh']),
    epochs: z.number().int(),
    batchSize: z.number().int(),
    learningRate: z.number(),
    weightDecay: z.number(),
    inputNoise: z.number(),
  }),
  /** Names of the inputs, in the order of the networks' first layer. */
  inputs: z.array(z.string()),
  scaling: z.strictObject({ mean: z.array(z.number()), spread: z.array(z.number()) }),
  metrics: z.array(metric),
  /** By coverage: what an interval claims, and what it held on prototypes never seen. */
  calibration: z.array(z.strictObject({ claimed: z.number(), observed: z.number() })),
  /** Quantiles of the held-out scores, evenly spaced from 0 to 1: the width of every interval. */
  scoreQuantiles: z.array(z.number()),
  /** Remoteness of held-out rows, ascending: the ruler of applicability. */
  heldOutRemoteness: z.array(z.number()),
  /** Number of trained weights. */
  parameters: z.number().int(),
  limitations: z.array(z.string()),
  /** Of `weights.bin`. */
  sha256: z.string(),
});

export type ModelDescription = z.infer<typeof modelDescriptionSchema>;
