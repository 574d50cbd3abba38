import { join } from 'node:path';
import {
  type BackendName,
  checkDataset,
  chooseBackend,
  listModels,
  loadNative,
  openModel,
  PREFERENCE,
  readRecord,
  readTable,
} from '@interphase/models';
import { dataFolder } from '@interphase/simulation';
import { beforeAll, describe, expect, it } from 'vitest';

const models = join(dataFolder(), 'models');
const hasNative = await loadNative();
const active = listModels(models).filter((model) => model.active !== null);

/** `npx interphase evaluate <model>` repeats the figures that are held to their claims here. */
describe.skipIf(active.length === 0)('the models that predict', () => {
  beforeAll(async () => {
    await chooseBackend(PREFERENCE.prediction);
  });

  it.each(active.map(({ slug }) => slug))(
    '%s: better than the mean, and intervals hold what they claim',
    (slug) => {
      const record = readRecord(models, slug);
      const usual = record.metrics.filter(({ split }) => split === record.splits[0]?.name);
      const mae = usual.find(({ name }) => name === 'MAE');
      expect(mae?.value).toBeLessThan(0.7 * (mae?.baselines.mean ?? 0));
      for (const { claimed, observed } of record.coverage) {
        expect(Math.abs(observed - claimed), `${100 * claimed} %`).toBeLessThan(0.03);
      }
    },
  );

  it.each(active.map(({ slug }) => slug))(
    '%s: learned from the dataset that is here, and still knows it',
    async (slug) => {
      const model = openModel(models, slug);
      const folder = join(dataFolder(), 'datasets', model.record.dataset.slug);
      const { table, description } = await readTable(folder);
      checkDataset(model.record, description, folder);
      const rows = model.task.rowsOf(table).filter(({ auxiliary }) => !auxiliary);
      const some = rows.filter((_, index) => index % Math.ceil(rows.length / 100) === 0);
      const scale = (value: number) => model.task.judged?.of(value) ?? value;
      const errors = model.predictor
        .predict(some.map(({ input }) => model.inputOf(input)))
        .map(({ mean }, index) =>
          Math.abs(scale(model.task.transform.backward(mean)) - scale(some[index]?.target ?? 0)),
        );
      const heldOut = model.record.metrics[0]?.value ?? 0;
      expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(heldOut);
      model.dispose();
    },
  );
});

/** What each active model says of some rows it knows, in the scale it learns in. */
async function answersOn(backend: BackendName): Promise<number[][]> {
  await chooseBackend([backend]);
  const answers: number[][] = [];
  for (const { slug } of active) {
    const model = openModel(models, slug);
    const { table } = await readTable(join(dataFolder(), 'datasets', model.record.dataset.slug));
    const rows = model.task.rowsOf(table).slice(0, 20);
    const spreads = model.predictor.predict(rows.map(({ input }) => model.inputOf(input)));
    answers.push(spreads.flatMap(({ mean, spread }) => [mean, spread]));
    model.dispose();
  }
  return answers;
}

describe.each([
  { backend: 'cpu', there: true },
  { backend: 'native', there: hasNative },
] as const)(
  'the models that predict, on $backend (native: skipped where `npm run native` has not got it)',
  ({ backend, there }) => {
    it.skipIf(!there)('say what they say on WebAssembly', async () => {
      const [expected, answers] = [await answersOn('wasm'), await answersOn(backend)];
      expected.forEach((model, which) => {
        model.forEach((value, index) => {
          // Single precision: a spread is a small difference of large numbers.
          const tolerance = (index % 2 === 0 ? 1e-3 : 1e-2) * (1 + Math.abs(value));
          const answer = answers[which]?.[index] ?? Number.NaN;
          expect(Math.abs(answer - value), active[which]?.slug).toBeLessThan(tolerance);
        });
      });
    });
  },
);
