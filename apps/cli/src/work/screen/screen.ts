import { existsSync, statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRecord, TEMPERATURES } from '@interphase/models';
import { dataFolder } from '@interphase/simulation';
import { stringify } from 'csv-stringify/sync';
import { Piscina } from 'piscina';
import { CommandFailure } from '../../report/failure.js';
import { print } from '../../report/output.js';
import { type Progress, startProgress } from '../../report/progress.js';
import { type Chunk, type Header, readChunks, readHeader } from './formula-rows.js';
import { type Journal, readJournal, removeJournal, writeJournal } from './journal.js';
import { addedColumns, type ScreenedRows, type ScreenSettings } from './screened-rows.js';

export interface ScreenOptions {
  readonly out: string;
  readonly ion: string;
  readonly temperature: number;
  readonly coverage: number;
  /** Slug, with `@version` or without. */
  readonly model: string;
  /** Rows that are predicted, written and noted together. */
  readonly chunk: number;
  /** Threads; every core when left out. */
  readonly threads?: number | undefined;
  readonly json: boolean;
}

/** Chunks on their way for each thread: one at work, one waiting. */
const ahead = 2;

/**
 * Predicts the conductivity of every formula of a CSV file and writes the file again with the predictions beside them.
 * Rows are read, predicted and written in chunks, so memory does not grow with the file; a run that was stopped goes
 * on after the last chunk that was written.
 */
export async function runScreen(file: string, options: ScreenOptions): Promise<void> {
  if (!existsSync(file)) throw new CommandFailure(`${file} is not there.`);
  const header = await readHeader(file);
  const settings = settingsOf(options, header);
  const journal = begin(file, options, settings);
  const progress = startProgress('Screening', { silent: options.json });
  const started = performance.now();
  const pool = new Piscina({
    filename: fileURLToPath(new URL('./screen-worker.js', import.meta.url)),
    minThreads: 1,
    maxThreads: options.threads ?? availableParallelism(),
    workerData: settings,
  });
  const from = journal.rows;
  let done = journal;
  try {
    const output = await open(options.out, journal.written === 0 ? 'w' : 'r+');
    try {
      await output.truncate(journal.written);
      if (journal.written === 0) {
        done = await write(output, options.out, done, {
          text: stringify([[...header.columns, ...addedColumns]]),
          refused: 0,
        });
      }
      done = await screenAll(
        { pool, file, options, output, progress },
        { ...done, read: Math.max(done.read, header.end) },
      );
    } finally {
      await output.close();
    }
  } finally {
    await pool.destroy();
  }
  removeJournal(options.out);
  const seconds = (performance.now() - started) / 1000;
  const summary = {
    rows: done.rows,
    refused: done.refused,
    out: options.out,
    model: `${settings.slug}@${settings.version}`,
    seconds,
    rowsPerSecond: (done.rows - from) / seconds,
  };
  progress.done(`${done.rows} rows`);
  const begun = from > 0 ? `, ${from} of them before` : '';
  print(
    summary,
    `${done.rows} rows screened in ${seconds.toFixed(1)} s${begun} (${Number(summary.rowsPerSecond.toPrecision(2))} a second), ${done.refused} without a prediction; written to ${options.out}`,
    options,
  );
}

function settingsOf(
  { model, ion, temperature, coverage }: ScreenOptions,
  { formula }: Header,
): ScreenSettings {
  const models = path.join(dataFolder(), 'models');
  const [slug = '', named] = model.split('@');
  const { version, level, quantity, ions } = readRecord(models, slug, named);
  if (level !== 'formula' || quantity !== 'ionic-conductivity') {
    throw new CommandFailure(
      `${slug} predicts ${quantity} from a ${level}; formulas are screened by models of conductivity from a formula.`,
    );
  }
  if (!ions.includes(ion)) {
    throw new CommandFailure(`${slug} has seen ${ions.join(', ')} move, not ${ion}.`);
  }
  if (!(temperature >= TEMPERATURES.least && temperature <= TEMPERATURES.most)) {
    throw new CommandFailure(
      `A temperature of ${temperature} K is outside the ${TEMPERATURES.least} to ${TEMPERATURES.most} K that conductivities can be carried to.`,
    );
  }
  return { models, slug, version, ion, temperature, coverage, formula };
}

/** Where to go on: at the start, or after what a stopped run of the same settings has written. */
function begin(file: string, { out }: ScreenOptions, settings: ScreenSettings): Journal {
  const { size, mtimeMs } = statSync(file);
  const of = { ...settings, file: path.resolve(file), size, changed: mtimeMs };
  const found = readJournal(out);
  if (found) {
    const differs = Object.entries(of).filter(([name, value]) => found.of[name] !== value);
    if (differs.length === 0 && existsSync(out) && statSync(out).size >= found.written) return found;
    throw new CommandFailure(
      `${out} was begun with another ${differs.map(([name]) => name).join(', ') || 'output'}; name another file with --out, or remove it and ${out}.progress.json.`,
    );
  }
  if (existsSync(out))
    throw new CommandFailure(`${out} is there already; remove it or name another file with --out.`);
  return { of, read: 0, rows: 0, refused: 0, written: 0 };
}

interface Screening {
  readonly pool: Piscina<readonly (readonly string[])[], ScreenedRows>;
  readonly file: string;
  readonly options: ScreenOptions;
  readonly output: FileHandle;
  readonly progress: Progress;
}

/** Chunks are predicted side by side and written in order. */
async function screenAll(
  { pool, file, options, output, progress }: Screening,
  journal: Journal,
): Promise<Journal> {
  const { size } = statSync(file);
  const waiting: { readonly chunk: Chunk; readonly screened: Promise<ScreenedRows> }[] = [];
  let done = journal;
  const writeNext = async () => {
    const next = waiting.shift();
    if (!next) return;
    const rows = await next.screened;
    const { end, rows: cells } = next.chunk;
    done = await write(output, options.out, { ...done, read: end, rows: done.rows + cells.length }, rows);
    progress.update(end / size, `${done.rows} rows`);
  };
  for await (const chunk of readChunks(file, journal.read, options.chunk)) {
    const screened = pool.run(chunk.rows);
    // Told when its turn comes; until then it is no unhandled one.
    screened.catch(() => undefined);
    waiting.push({ chunk, screened });
    if (waiting.length >= ahead * pool.options.maxThreads) await writeNext();
  }
  while (waiting.length > 0) await writeNext();
  return done;
}

/** Writes lines to the disk, and only then notes them as written. */
async function write(
  output: FileHandle,
  out: string,
  journal: Journal,
  { text, refused }: ScreenedRows,
): Promise<Journal> {
  const { bytesWritten } = await output.write(text, journal.written);
  await output.datasync();
  const noted = { ...journal, written: journal.written + bytesWritten, refused: journal.refused + refused };
  writeJournal(out, noted);
  return noted;
}
