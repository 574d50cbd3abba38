import { findTask } from '@interphase/models';
import { type PlainError, toPlainError } from '@interphase/simulation';

/** Subjects of a task to prepare. */
export interface PreparationJob {
  /** Of the task. */
  readonly slug: string;
  readonly subjects: readonly unknown[];
}

/** What a subject became, or why it did not. */
export type Preparation = { readonly prepared: unknown } | { readonly refusal: PlainError };

/** Prepares each subject of a job, in their order. */
export default function prepareSubjects({ slug, subjects }: PreparationJob): Preparation[] {
  const task = findTask(slug);
  return subjects.map((subject) => {
    try {
      return { prepared: task.prepare(subject) };
    } catch (error) {
      return { refusal: toPlainError(error) };
    }
  });
}
