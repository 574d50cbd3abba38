import type { z } from 'zod';

/** A normal distribution of the transformed target: its mean and standard deviation. */
export interface Spread {
  readonly mean: number;
  readonly spread: number;
}

/** Rows to learn from; all arrays are as long as `inputs`. Targets are transformed ones. */
export interface LearningTable<Input> {
  readonly inputs: readonly Input[];
  readonly targets: readonly number[];
  /** How much each row counts, 1 where absent. */
  readonly weights?: readonly number[];
  /** True where the truth is known only to be at or below the target. */
  readonly censored?: readonly boolean[];
  /** True for simulated rows that a learner may prepare itself with before it learns the others. */
  readonly auxiliary?: readonly boolean[];
}

/** A named array of a trained predictor, row-major. */
export interface SavedTensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly data: Float32Array | Float64Array;
}

/** What a predictor needs to stand up again: small facts as JSON, arrays apart. */
export interface SavedPredictor {
  readonly state: Readonly<Record<string, unknown>>;
  readonly tensors: readonly SavedTensor[];
}

/** What training makes: predicts, places inputs, and can be saved. */
export interface Predictor<Input> {
  predict(inputs: readonly Input[]): Spread[];
  /** Coordinates in the learned representation: Euclidean distance there measures how alike two inputs are. */
  represent(inputs: readonly Input[]): Float64Array[];
  save(): SavedPredictor;
  /** Frees the memory of the back end; the predictor is of no use afterwards. */
  dispose(): void;
}

/**
 * One family of learners. `Input` is an array of features (NaN where not known) or a graph.
 * The same table, options, seed and back end give the same predictor.
 */
export interface Learner<Input, Options> {
  readonly kind: string;
  /** Parses options; every option has a default. */
  readonly options: z.ZodType<Options>;
  /** @throws ParameterError for a table with no rows or with lengths that differ */
  train(
    table: LearningTable<Input>,
    options: Options,
    seed: number,
    onProgress?: (fraction: number) => void,
  ): Promise<Predictor<Input>>;
  /** @throws InputError `model.changed` where tensors or state do not fit the options */
  load(saved: SavedPredictor, options: Options): Predictor<Input>;
}
