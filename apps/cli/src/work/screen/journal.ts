import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const journalSchema = z.strictObject({
  /** What is screened with what: work goes on only where this is the same. */
  of: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Bytes of the input that are done with. */
  read: z.int(),
  /** Rows of the input that are done with. */
  rows: z.int(),
  /** Of them, rows without a prediction. */
  refused: z.int(),
  /** Length of the output that belongs to them; what a crash left behind it is cut off. */
  written: z.int(),
});

/** How far a screening has come. */
export type Journal = z.infer<typeof journalSchema>;

/** Of an output file. */
const journalFile = (out: string): string => `${out}.progress.json`;

/** The journal of an output that is not complete; null when there is none. */
export function readJournal(out: string): Journal | null {
  const file = journalFile(out);
  return existsSync(file) ? journalSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
}

/** Replaces the journal whole or not at all. */
export function writeJournal(out: string, journal: Journal): void {
  const temporary = `${journalFile(out)}.tmp`;
  writeFileSync(temporary, `${JSON.stringify(journal)}\n`);
  renameSync(temporary, journalFile(out));
}

/** The output is complete. */
export const removeJournal = (out: string): void => rmSync(journalFile(out), { force: true });
