import { z } from 'zod';

/** What a thread screens with. */
export const screenSettings = z.object({
  /** Folder of models. */
  models: z.string(),
  slug: z.string(),
  version: z.string(),
  ion: z.string(),
  temperature: z.number(),
  coverage: z.number(),
  /** Place of the formula among the cells of a row. */
  formula: z.int(),
});
export type ScreenSettings = z.infer<typeof screenSettings>;

/** Rows of a table, as lines of the output. */
export interface ScreenedRows {
  readonly text: string;
  /** Rows without a prediction. */
  readonly refused: number;
}

/** What is written after the cells of the input. */
export const addedColumns: readonly string[] = ['value', 'lower', 'upper', 'unit', 'percentile', 'problem'];
