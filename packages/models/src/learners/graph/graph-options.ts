import { z } from 'zod';

export const graphOptionsSchema = z.strictObject({
  members: z.number().int().positive(),
  /** Numbers that each atom carries from layer to layer. */
  channels: z.number().int().positive(),
  /** Rounds in which atoms hear their neighbours. */
  layers: z.number().int().positive(),
  epochs: z.number().int().positive(),
  /** Graphs of one step. */
  batchSize: z.number().int().positive(),
  learningRate: z.number().positive(),
  weightDecay: z.number().nonnegative(),
  /** As of the descriptor ensemble. */
  beta: z.number().min(0).max(1).default(0.5),
  /** Deviation of the noise on what is known of the whole, in deviations of each column, drawn anew at each step. */
  inputNoise: z.number().nonnegative().default(0),
  /** Epochs on auxiliary rows alone before the others, which then learn from the rest. 0: auxiliary rows are left out. */
  pretrainEpochs: z.number().int().nonnegative().default(0),
});

export type GraphOptions = z.infer<typeof graphOptionsSchema>;
