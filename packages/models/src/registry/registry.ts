import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '@interphase/core';
import { z } from 'zod';
import { replaceFile, sha256 } from '../files.js';
import {
  lineSchema,
  type ModelFiles,
  type ModelLine,
  type ModelRecord,
  modelRecordSchema,
  rowMemorySchema,
} from './model-record.js';
import { textOfRows } from './seal-model.js';

const RECORD = 'model.json';
const WEIGHTS = 'weights.bin';
const ROWS = 'rows.json';
const LINE = 'line.json';

/** A model and its versions. */
export interface ListedModel {
  readonly slug: string;
  readonly active: string | null;
  /** The oldest first. */
  readonly versions: readonly string[];
}

/** Every model in a folder of models (data/models), by slug. */
export function listModels(models: string): ListedModel[] {
  if (!existsSync(models)) return [];
  return readdirSync(models, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isSlug(entry.name))
    .map(({ name }) => ({
      slug: name,
      active: readLine(models, name).active,
      versions: versionsOf(models, name),
    }))
    .filter(({ versions }) => versions.length > 0)
    .sort((x, y) => (x.slug < y.slug ? -1 : 1));
}

/** The versions of a model, the oldest first; none for a slug without a folder. */
export function versionsOf(models: string, slug: string): string[] {
  const folder = path.join(models, checked(slug));
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => isVersion(name) && existsSync(path.join(folder, name, RECORD)))
    .sort(byVersion);
}

/** The version after the latest: 1.0.0 for the first. */
export function nextVersion(models: string, slug: string): string {
  const latest = versionsOf(models, slug).at(-1) ?? '0.0.0';
  return `${Number(latest.split('.')[0]) + 1}.0.0`;
}

/** The active version and those before it; none active for a slug without a line. */
export function readLine(models: string, slug: string): ModelLine {
  const file = path.join(models, checked(slug), LINE);
  return existsSync(file)
    ? parse(lineSchema, readFileSync(file, 'utf8'), file)
    : { active: null, history: [] };
}

/**
 * The version asked for, or the active one.
 * @throws InputError `model.unknown` for a slug or version that is not there, or when none is active
 */
export function chooseVersion(models: string, slug: string, version?: string): string {
  const versions = versionsOf(models, slug);
  if (versions.length === 0) {
    const known = listModels(models).map((model) => model.slug);
    throw unknown(
      `There is no model "${slug}"; there ${known.length === 1 ? 'is' : 'are'} ${known.join(', ') || 'none'}.`,
    );
  }
  const chosen = version ?? readLine(models, slug).active;
  const fix = `choose from ${versions.join(', ')}`;
  if (chosen === null)
    throw unknown(
      `No version of ${slug} is active; ${fix} with "interphase models activate ${slug} VERSION".`,
    );
  if (!versions.includes(chosen)) throw unknown(`${slug} has no version ${chosen}; ${fix}.`);
  return chosen;
}

/**
 * The record of a version, the active one where none is named.
 * @throws InputError `model.unknown`; `model.unreadable` when the file is no record
 */
export function readRecord(models: string, slug: string, version?: string): ModelRecord {
  const file = path.join(models, slug, chooseVersion(models, slug, version), RECORD);
  return parse(modelRecordSchema, read(file, '').toString('utf8'), file);
}

/**
 * Everything of a version, the active one where none is named.
 * @throws InputError `model.unknown`; `model.missing` or `model.changed` when weights or rows are not there or not
 * those that the record tells of
 */
export function readModelFiles(models: string, slug: string, version?: string): ModelFiles {
  const record = readRecord(models, slug, version);
  const folder = path.join(models, slug, record.version);
  const fix = `restore the file, or choose another version with "interphase models activate ${slug} VERSION"`;
  const content = (name: string, hash: string): Buffer => {
    const file = path.join(folder, name);
    const bytes = read(file, fix);
    if (sha256(bytes) !== hash)
      throw new InputError('model.changed', `${name} does not have the hash that ${RECORD} states: ${fix}.`, {
        file,
      });
    return bytes;
  };
  const rows = content(ROWS, record.sha256.rows).toString('utf8');
  return {
    record,
    weights: content(WEIGHTS, record.sha256.weights),
    memory: parse(rowMemorySchema, rows, path.join(folder, ROWS)),
  };
}

/**
 * Keeps a version, whole or not at all. Which version is active stays as it is.
 * @throws InputError `model.exists` when the version is there: versions never change
 */
export function writeVersion(models: string, { record, weights, memory }: ModelFiles): void {
  const parent = path.join(models, checked(record.slug));
  const folder = path.join(parent, record.version);
  const taken = () =>
    new InputError(
      'model.exists',
      `${record.slug} ${record.version} exists already, and versions never change.`,
      {
        file: folder,
      },
    );
  if (existsSync(folder)) throw taken();
  const temporary = path.join(parent, `.${record.version}.${process.pid}.tmp`);
  mkdirSync(temporary, { recursive: true });
  try {
    writeFileSync(path.join(temporary, WEIGHTS), weights);
    writeFileSync(path.join(temporary, ROWS), textOfRows(memory));
    writeFileSync(
      path.join(temporary, RECORD),
      `${JSON.stringify(modelRecordSchema.parse(record), null, 1)}\n`,
    );
    renameSync(temporary, folder);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    throw existsSync(folder) ? taken() : error;
  }
}

/**
 * Makes a version the one that predicts, after reading it whole.
 * @param at time of the change, ISO 8601
 * @throws InputError as `readModelFiles`, and then the active version stays
 */
export function activate(models: string, slug: string, version: string, why: string, at: string): ModelLine {
  readModelFiles(models, slug, version);
  const { history } = readLine(models, slug);
  return writeLine(models, slug, { active: version, history: [...history, { version, at, why }] });
}

/**
 * Makes the version that was active before the present one active again.
 * @throws InputError `model.no-earlier` when there was none
 */
export function rollBack(models: string, slug: string, at: string): ModelLine {
  const { active, history } = readLine(models, slug);
  const earlier = history.findLast(({ version }) => version !== active);
  if (active === null || earlier === undefined)
    throw new InputError('model.no-earlier', `No other version of ${slug} was ever active.`);
  return activate(models, slug, earlier.version, `rolled back from ${active}`, at);
}

function writeLine(models: string, slug: string, line: ModelLine): ModelLine {
  replaceFile(path.join(models, slug, LINE), `${JSON.stringify(line, null, 2)}\n`);
  return line;
}

const isSlug = (name: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
const isVersion = (name: string) => /^\d+\.\d+\.\d+$/.test(name);

/** Slugs become paths, so nothing else may pass for one. */
function checked(slug: string): string {
  if (!isSlug(slug)) throw unknown(`"${slug}" is no slug of a model.`);
  return slug;
}

function byVersion(x: string, y: string): number {
  const [a, b] = [x.split('.').map(Number), y.split('.').map(Number)];
  return a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]!;
}

const unknown = (message: string) => new InputError('model.unknown', message, { path: ['model'] });

function read(file: string, fix: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException; // fs throws these
    const reason = `${path.basename(file)} cannot be read (${code})`;
    throw new InputError('model.missing', fix ? `${reason}: ${fix}.` : `${reason}.`, { file });
  }
}

function parse<T>(schema: z.ZodType<T>, text: string, file: string): T {
  const unreadable = (reason: string) =>
    new InputError('model.unreadable', `${path.basename(file)} cannot be understood: ${reason}`, { file });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw unreadable((error as Error).message); // JSON.parse throws SyntaxErrors
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw unreadable(z.prettifyError(parsed.error));
  return parsed.data;
}
