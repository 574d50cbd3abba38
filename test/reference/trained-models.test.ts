import { join } from 'node:path';
import {
  checkDataset,
  chooseBackend,
  listModels,
  openModel,
  PREFERENCE,
  readRecord,
  readTable,
} from '@interphase/models';
import { dataFolder } from '@interphase/simulation';
import { beforeAll, describe, expect, it } from 'vitest';

const models = join(dataFolder(), 'models');
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
