import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '@interphase/core';
import {
  activate,
  type BackendName,
  chooseBackend,
  findTask,
  type LoadedModel,
  type ModelLine,
  openModel,
  PREFERENCE,
  readLine,
  readRecord,
  rollBack,
  versionsOf,
} from '@interphase/models';
import type { JsonObject, ModelKey, ModelRecord } from '@interphase/store';
import { keyOfModel } from './model-key.js';
import { detailsOf, storedRecord } from './stored-record.js';

/** How much of a material a model looks at. */
export type InputLevel = 'structure' | 'cell' | 'formula';

/** A version of a model in the models folder. */
export interface ShelvedModel extends ModelKey {
  /** Hash of its weights; empty where its record cannot be read. */
  readonly sha256: string;
  readonly quantity: string;
  readonly level: InputLevel;
  /** Whether it predicts when no version is named. */
  readonly active: boolean;
  /** Why it cannot predict, with the file and the remedy; null when nothing is known against it. */
  readonly fault: string | null;
  /** As the store keeps it; null where its record cannot be read. */
  readonly record: ModelRecord | null;
  readonly details: JsonObject | null;
}

/** The models folder: which versions there are, which predict, and they themselves. */
export interface ModelShelf {
  /** What computes their tensors. */
  readonly backend: BackendName;
  /** Every version, by slug and age; looked up again when the folder has changed. */
  versions(): readonly ShelvedModel[];
  find(key: ModelKey): ShelvedModel | null;
  /** Which versions of a model have predicted since when, the earliest first. */
  history(slug: string): ModelLine['history'];
  /**
   * A version that predicts, loaded at first use.
   * @throws InputError with the file and the remedy, which is the version's `fault` from then on
   */
  load(key: ModelKey): LoadedModel;
  /** Makes a version the one that predicts. @throws InputError when it cannot */
  activate(key: ModelKey, why: string): ShelvedModel;
  /** Makes the version that predicted before the present one predict again. @throws InputError when there is none */
  rollBack(slug: string): ShelvedModel;
}

/** How long a version that could not be loaded is left alone, ms: its files may be restored meanwhile. */
const patience = 2000;

/** Opens the models in `folder`/models and loads those that predict; what is wrong with one is its `fault`. */
export async function openModelShelf(folder: string): Promise<ModelShelf> {
  const backend = await chooseBackend(PREFERENCE.prediction);
  const models = path.join(folder, 'models');
  const records = new Map<
    string,
    Pick<ShelvedModel, 'record' | 'details' | 'quantity' | 'level' | 'sha256'>
  >();
  const loaded = new Map<string, LoadedModel>();
  const faults = new Map<string, { readonly message: string; readonly at: number }>();
  let seen = '';
  let shelved: readonly ShelvedModel[] = [];

  const noteFault = (key: string, error: unknown): InputError => {
    if (!(error instanceof InputError)) throw error;
    const fault = inBrief(error);
    faults.set(key, { message: fault.message, at: Date.now() });
    return fault;
  };
  const look = (): readonly ShelvedModel[] => {
    for (const [key, { at }] of faults) if (Date.now() - at > patience) faults.delete(key);
    const state = `${stateOf(models)} ${[...faults.keys()].join(' ')}`;
    if (state === seen) return shelved;
    shelved = slugsIn(models).flatMap((slug) => {
      const line = lineOf(models, slug);
      return versionsOf(models, slug).map((version) => {
        const key = keyOfModel({ slug, version });
        const fixed =
          records.get(key) ?? readFixed(models, { slug, version }, (error) => noteFault(key, error));
        if (fixed.record) records.set(key, fixed);
        const fault = faults.get(key)?.message ?? line.fault;
        return { slug, version, ...fixed, active: version === line.active, fault };
      });
    });
    seen = `${stateOf(models)} ${[...faults.keys()].join(' ')}`;
    return shelved;
  };
  const find = ({ slug, version }: ModelKey): ShelvedModel | null =>
    look().find((each) => each.slug === slug && each.version === version) ?? null;
  const load = (wanted: ModelKey): LoadedModel => {
    const key = keyOfModel(wanted);
    const known = loaded.get(key);
    if (known) return known;
    try {
      const model = openModel(models, wanted.slug, wanted.version);
      loaded.set(key, model);
      return model;
    } catch (error) {
      throw noteFault(key, error);
    }
  };
  const shelvedAs = (slug: string, { active }: ModelLine): ShelvedModel => {
    const version = active === null ? null : find({ slug, version: active });
    if (!version)
      throw new InputError('model.unknown', `No version of ${slug} is active.`, { path: ['slug'] });
    return version;
  };

  for (const version of look()) {
    if (!version.active || version.fault !== null) continue;
    try {
      load(version);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
    }
  }
  return {
    backend,
    versions: look,
    find,
    history: (slug) => lineOf(models, slug).history,
    load,
    activate: ({ slug, version }, why) =>
      shelvedAs(slug, activate(models, slug, version, why, new Date().toISOString())),
    rollBack: (slug) => shelvedAs(slug, rollBack(models, slug, new Date().toISOString())),
  };
}

/** A reason that fits a line, with the file at fault; everything wrong with a large file would fill pages. */
function inBrief({ code, message, file }: InputError): InputError {
  const [line = ''] = message.split('\n');
  const place = file === undefined || line.includes(file) ? '' : `${file}: `;
  const more = message.length > line.length ? ' and more; restore the file, or train the model again.' : '';
  return new InputError(code, `${place}${line}${more}`, { file, path: ['model'] });
}

/** Names of the folders that can be models. */
const slugsIn = (models: string): string[] =>
  existsSync(models)
    ? readdirSync(models, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(entry.name))
        .map(({ name }) => name)
        .toSorted()
    : [];

/** Which version of a model predicts; none, and why, when the file that says so cannot be read. */
function lineOf(models: string, slug: string): ModelLine & { readonly fault: string | null } {
  try {
    return { ...readLine(models, slug), fault: null };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { active: null, history: [], fault: error.message };
  }
}

/** What of a version never changes; of one whose record cannot be read, what its task says. */
function readFixed(models: string, { slug, version }: ModelKey, onFault: (error: unknown) => void) {
  try {
    const record = readRecord(models, slug, version);
    return {
      record: storedRecord(record),
      details: detailsOf(record),
      quantity: record.quantity,
      level: record.level,
      sha256: record.sha256.weights,
    };
  } catch (error) {
    onFault(error);
    const { quantity, level } = taskOf(slug);
    return { record: null, details: null, quantity, level, sha256: '' };
  }
}

function taskOf(slug: string): Pick<ShelvedModel, 'quantity' | 'level'> {
  try {
    return findTask(slug);
  } catch (error) {
    if (error instanceof InputError) return { quantity: '', level: 'structure' };
    throw error;
  }
}

/** Changes whenever a version comes or goes or another is activated. */
function stateOf(models: string): string {
  const changed = (...parts: string[]) =>
    statSync(path.join(models, ...parts), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return slugsIn(models)
    .flatMap((slug) => [slug, changed(slug), changed(slug, 'line.json')])
    .join(' ');
}
