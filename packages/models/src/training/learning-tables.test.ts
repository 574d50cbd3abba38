import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MadeUpModel, settings, task, trainMadeUp } from '../prediction/made-up-model.fixture.js';
import { foldsOf } from './held-out.js';
import { type LearningTables, rowsToLearn } from './learning-tables.js';
import { trainTask } from './train-task.js';

describe('a task with auxiliary rows in a dataset of their own', () => {
  let made: MadeUpModel;
  let tables: LearningTables;
  const helped: typeof task = {
    ...task,
    candidates: [],
    auxiliary: {
      dataset: 'simulated',
      rowsOf: (table) =>
        task.rowsOf(table).map((row) => ({ ...row, id: `s${row.id}`, mobileIon: 'Ag', auxiliary: false })),
    },
  };
  beforeAll(async () => {
    made = await trainMadeUp();
    const { table, description } = made.table;
    tables = { ...made.table, auxiliary: { table, description: { ...description, slug: 'simulated' } } };
  });
  afterAll(() => made.remove());

  it('shows them to every fold, but for those of judged groups, and judges none', () => {
    const rows = rowsToLearn(helped, tables);
    const own = rowsToLearn(task, made.table);
    expect(rows).toHaveLength(2 * own.length);
    const judged = own.filter(({ auxiliary }) => !auxiliary);
    const folds = foldsOf(rows, task.splits[0]!, 1);
    expect(folds.flatMap(({ unseen }) => unseen)).toHaveLength(judged.length);
    for (const { seen, unseen } of folds) {
      expect(unseen.every(({ auxiliary }) => !auxiliary)).toBe(true);
      const groups = new Set(unseen.map(({ groups }) => groups.group));
      expect(seen.some((row) => groups.has(row.groups.group ?? ''))).toBe(false);
      const simulated = seen.filter(({ id }) => id.startsWith('s'));
      const others = own.filter(({ groups: { group } }) => !groups.has(group ?? ''));
      expect(simulated).toHaveLength(others.length);
    }
  });

  it('names both datasets in its record, and remembers only rows and ions of its own', async () => {
    const { record, memory } = await trainTask(helped, tables, { ...settings, curveFolds: 0 });
    expect(record.auxiliaryDataset).toMatchObject({
      slug: 'simulated',
      sha256: made.table.description.sha256,
    });
    expect(record.dataset).toMatchObject({ slug: 'made-up', rows: 110 });
    expect(record.ions).toEqual(['Li']);
    expect(memory.labels).toHaveLength(110);
    expect(made.files.record.auxiliaryDataset).toBeUndefined();
  });
});
