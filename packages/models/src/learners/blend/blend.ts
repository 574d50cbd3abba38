import { z } from 'zod';
import { checkTable, rowsWhere } from '../columns.js';
import { descriptorEnsemble } from '../descriptor-ensemble/descriptor-ensemble.js';
import { ensembleOptionsSchema } from '../descriptor-ensemble/ensemble-options.js';
import { kernelLearner } from '../kernel/kernel-learner.js';
import { kernelOptionsSchema } from '../kernel/kernel-options.js';
import type { Learner, LearningTable, Predictor, SavedPredictor, SavedTensor } from '../learner.js';
import { savedState } from '../saved.js';

const partSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('kernel'), weight: z.number().positive(), options: kernelOptionsSchema }),
  z.strictObject({
    kind: z.literal('descriptor-ensemble'),
    weight: z.number().positive(),
    options: ensembleOptionsSchema,
  }),
]);

const blendOptionsSchema = z.strictObject({ parts: z.array(partSchema).min(1) });

export type BlendOptions = z.infer<typeof blendOptionsSchema>;
type Part = z.infer<typeof partSchema>;

/** A weighted mean of other learners; its spread is that of their mixture. */
export const blendLearner: Learner<Float64Array, BlendOptions> = {
  kind: 'blend',
  options: blendOptionsSchema,

  async train(table, { parts }, seed, onProgress) {
    checkTable(table);
    const trained: Predictor<Float64Array>[] = [];
    for (const [index, part] of parts.entries()) {
      const report = (fraction: number) => onProgress?.((index + fraction) / parts.length);
      trained.push(await trainPart(part, table, seed + index, report));
    }
    return blended(parts, trained);
  },

  load({ state, tensors }, { parts }) {
    const states = savedState(z.object({ parts: z.array(z.record(z.string(), z.unknown())) }), state).parts;
    const loaded = parts.map((part, index) =>
      loadPart(part, { state: states[index] ?? {}, tensors: tensorsOf(tensors, index) }),
    );
    return blended(parts, loaded);
  },
};

const trainPart = (
  part: Part,
  table: LearningTable<Float64Array>,
  seed: number,
  onProgress: (fraction: number) => void,
) =>
  part.kind === 'kernel'
    ? // It weighs every row against every other: rows by the thousand that are not even judged are not for it.
      kernelLearner.train(
        rowsWhere(table, (isAuxiliary) => !isAuxiliary),
        part.options,
        seed,
        onProgress,
      )
    : descriptorEnsemble.train(table, part.options, seed, onProgress);

const loadPart = (part: Part, saved: SavedPredictor) =>
  part.kind === 'kernel'
    ? kernelLearner.load(saved, part.options)
    : descriptorEnsemble.load(saved, part.options);

function blended(
  parts: readonly Part[],
  predictors: readonly Predictor<Float64Array>[],
): Predictor<Float64Array> {
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  const shares = parts.map(({ weight }) => weight / total);
  return {
    predict(inputs) {
      const all = predictors.map((predictor) => predictor.predict(inputs));
      return inputs.map((_, row) => {
        const own = all.map((spreads) => spreads[row] ?? { mean: Number.NaN, spread: Number.NaN });
        const mean = own.reduce((sum, part, index) => sum + shares[index]! * part.mean, 0);
        const variance = own.reduce(
          (sum, part, index) => sum + shares[index]! * (part.spread ** 2 + (part.mean - mean) ** 2),
          0,
        );
        return { mean, spread: Math.sqrt(variance) };
      });
    },
    represent: (inputs) => predictors[0]?.represent(inputs) ?? [],
    save() {
      const saved = predictors.map((predictor) => predictor.save());
      return {
        state: { parts: saved.map(({ state }) => state) },
        tensors: saved.flatMap(({ tensors }, index) =>
          tensors.map((tensor) => ({ ...tensor, name: `${index}/${tensor.name}` })),
        ),
      };
    },
    dispose: () => {
      for (const predictor of predictors) predictor.dispose();
    },
  };
}

const tensorsOf = (tensors: readonly SavedTensor[], part: number): SavedTensor[] =>
  tensors
    .filter(({ name }) => name.startsWith(`${part}/`))
    .map((tensor) => ({ ...tensor, name: tensor.name.slice(`${part}/`.length) }));
