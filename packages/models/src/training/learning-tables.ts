import { type DescribedTable, readTable } from '../table/table-files.js';
import type { Task, TaskRow } from '../tasks/task.js';

/** What a task learns from: its own dataset and, where it has one, the auxiliary one. */
export interface LearningTables extends DescribedTable {
  readonly auxiliary?: DescribedTable;
}

/**
 * Reads the datasets of a task.
 * @param folderOf the folder of a dataset
 * @throws as `readTable`
 */
export async function readLearningTables(
  { dataset, auxiliary }: Pick<Task<never, unknown, unknown>, 'dataset' | 'auxiliary'>,
  folderOf: (dataset: string) => string,
): Promise<LearningTables> {
  const own = await readTable(folderOf(dataset));
  return auxiliary ? { ...own, auxiliary: await readTable(folderOf(auxiliary.dataset)) } : own;
}

/** The rows of a task, its auxiliary ones, which are never judged, last. */
export function rowsToLearn<Input>(
  task: Pick<Task<never, Input, unknown>, 'rowsOf' | 'auxiliary'>,
  { table, auxiliary }: LearningTables,
): TaskRow<Input>[] {
  const own = task.rowsOf(table);
  if (!task.auxiliary || !auxiliary) return own;
  const others = task.auxiliary.rowsOf(auxiliary.table);
  return [...own, ...others.map((row) => ({ ...row, auxiliary: true }))];
}
