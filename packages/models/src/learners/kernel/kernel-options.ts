import { z } from 'zod';
import { columnScalingSchema } from '../columns.js';

const termSchema = z.strictObject({
  /** Correlation over distance r: exp(-r), Matern 3/2 and 5/2, exp(-r²/2) (Rasmussen and Williams 2006, chapter 4). */
  shape: z.enum(['exponential', 'matern32', 'matern52', 'gaussian']),
  /** `manhattan`: r = Σ scale Σ|Δ|; `euclidean`: r² = Σ scale ΣΔ², over the blocks and their columns. */
  metric: z.enum(['manhattan', 'euclidean']),
  /** Variance that the term accounts for, of that of the targets. */
  amplitude: z.number().positive(),
  /** One a block. */
  scales: z.array(z.number().nonnegative()),
});

export const kernelOptionsSchema = z.strictObject({
  scaling: columnScalingSchema,
  /** Indices of columns that share a length scale; a column in no block is not looked at. */
  blocks: z.array(z.array(z.number().int().nonnegative()).min(1)).min(1),
  /** The covariance is their sum. */
  terms: z.array(termSchema).min(1),
  /** Variance of the noise, of that of the targets; a row of weight w has 1/w of it. */
  noise: z.number().positive(),
  /**
   * What scales, amplitudes and noise are climbed by: how likely the targets are (where absent), or how well each is
   * told by the others.
   */
  objective: z.enum(['likelihood', 'leave-one-out']).optional(),
  /** Steps of the climb from the scales, amplitudes and noise given; 0 keeps them. */
  likelihoodSteps: z.number().int().nonnegative().default(0),
  /** How far below its target a censored row's truth may be taken to lie, in the target's transformed unit. */
  censoredDepth: z.number().nonnegative().default(0),
});

export type KernelOptions = z.infer<typeof kernelOptionsSchema>;
export type KernelObjective = NonNullable<KernelOptions['objective']>;
export type KernelTerm = z.infer<typeof termSchema>;

/** What the climb of the likelihood may change. */
export type KernelParameters = Pick<KernelOptions, 'terms' | 'noise'>;
