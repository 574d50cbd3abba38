import { z } from 'zod';
import { columnScalingSchema } from '../columns.js';

export const ensembleOptionsSchema = z.strictObject({
  scaling: columnScalingSchema,
  members: z.number().int().positive(),
  /** Units of each hidden layer. */
  hidden: z.array(z.number().int().positive()).min(1),
  /** `tanh` stays level far outside the training rows, `relu` goes on rising. */
  activation: z.enum(['tanh', 'relu']),
  epochs: z.number().int().positive(),
  batchSize: z.number().int().positive(),
  /** Adam's step size at the start; it falls to zero along half a cosine (Loshchilov and Hutter 2017). */
  learningRate: z.number().positive(),
  /** Weight of the squared size of all kernels in the loss. */
  weightDecay: z.number().nonnegative(),
  /** Standard deviation of the noise added to each scaled feature in training. */
  inputNoise: z.number().nonnegative(),
  /**
   * Power of the predicted variance that weighs each row's likelihood: 0 is the likelihood itself, 1 weighs errors as
   * squared loss does (Seitzer et al., ICLR 2022).
   */
  beta: z.number().min(0).max(1).default(0.5),
  /**
   * Epochs on the auxiliary rows alone, at the start; what is learned there is where learning the others begins. Where
   * absent or 0, auxiliary rows are not looked at.
   */
  pretrainEpochs: z.number().int().nonnegative().optional(),
});

export type EnsembleOptions = z.infer<typeof ensembleOptionsSchema>;
