import path from 'node:path';
import { InputError } from '@interphase/core';
import {
  activate,
  type BackendName,
  chooseBackend,
  type LoadedModel,
  type ModelLine,
  openModel,
  PREFERENCE,
  rollBack,
  versionsOf,
} from '@interphase/models';
import type { ModelKey } from '@interphase/store';
import { keyOfModel } from './model-key.js';
import { type FolderState, lineOf, readWritten, slugsIn, stateOf, type Written } from './models-folder.js';

/** A version of a model in the models folder. */
export interface ShelvedModel extends ModelKey, Written {
  /** Whether it predicts when no version is named. */
  readonly active: boolean;
  /** Why it cannot predict, with the file and the remedy; null when nothing is known against it. */
  readonly fault: string | null;
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
   * A version that predicts, loaded at first use. Ask it before anything else is waited for: one whose files are
   * replaced or gone is freed.
   * @throws InputError with the file and the remedy, which is the version's `fault` from then on; `model.replaced` when
   * its weights are no longer those that were chosen
   */
  load(chosen: Pick<ShelvedModel, 'slug' | 'version' | 'sha256'>): LoadedModel;
  /** Makes a version the one that predicts. @throws InputError when it cannot */
  activate(key: ModelKey, why: string): ShelvedModel;
  /** Makes the version that predicted before the present one predict again. @throws InputError when there is none */
  rollBack(slug: string): ShelvedModel;
}

/** How long a version that could not be loaded is left alone, ms: its files may be restored meanwhile. */
const patience = 2000;
/** How long a look at the folder holds, ms: one operation looks hundreds of times. */
const glance = 50;

/** Opens the models in `folder`/models and loads those that predict; what is wrong with one is its `fault`. */
export async function openModelShelf(folder: string): Promise<ModelShelf> {
  const backend = await chooseBackend(PREFERENCE.prediction);
  const models = path.join(folder, 'models');
  const written = new Map<string, Written>();
  const loaded = new Map<string, LoadedModel>();
  const faults = new Map<string, { readonly message: string; readonly at: number }>();
  let seen: FolderState = { all: '', versions: new Map() };
  let shelved: readonly ShelvedModel[] = [];
  /** Until when `shelved` may be told without another look. */
  let holds = Number.NEGATIVE_INFINITY;

  const noteFault = (key: string, error: unknown): InputError => {
    if (!(error instanceof InputError)) throw error;
    const fault = inBrief(error);
    faults.set(key, { message: fault.message, at: Date.now() });
    holds = Number.NEGATIVE_INFINITY;
    return fault;
  };
  /** Forgets versions that are gone or have been trained again under their number. */
  const forgetReplaced = (now: FolderState) => {
    for (const [key, stamp] of seen.versions) {
      if (now.versions.get(key) === stamp) continue;
      written.delete(key);
      faults.delete(key);
      loaded.get(key)?.dispose();
      loaded.delete(key);
    }
  };
  /** What the folder and the faults were when `shelved` was made; the folder is looked at before it is read. */
  let madeFrom = '';
  const look = (): readonly ShelvedModel[] => {
    if (Date.now() < holds) return shelved;
    for (const [key, { at }] of faults) if (Date.now() - at > patience) faults.delete(key);
    const now = stateOf(models);
    forgetReplaced(now);
    seen = now;
    const state = `${now.all}\n${[...faults.keys()].join(' ')}`;
    if (state !== madeFrom) {
      shelved = slugsIn(models).flatMap(versionsShelved);
      madeFrom = `${now.all}\n${[...faults.keys()].join(' ')}`;
    }
    holds = Date.now() + glance;
    return shelved;
  };
  const versionsShelved = (slug: string): ShelvedModel[] => {
    const line = lineOf(models, slug);
    return versionsOf(models, slug).map((version) => {
      const key = keyOfModel({ slug, version });
      const read =
        written.get(key) ?? readWritten(models, { slug, version }, (error) => noteFault(key, error));
      if (read.record) written.set(key, read);
      const fault = faults.get(key)?.message ?? line.fault;
      return { slug, version, ...read, active: version === line.active, fault };
    });
  };
  const find = ({ slug, version }: ModelKey): ShelvedModel | null =>
    look().find((each) => each.slug === slug && each.version === version) ?? null;
  const load: ModelShelf['load'] = ({ slug, version, sha256 }) => {
    look();
    const key = keyOfModel({ slug, version });
    const model = loaded.get(key) ?? open({ slug, version });
    if (model.record.sha256.weights === sha256) return model;
    throw new InputError(
      'model.replaced',
      `${key} was trained again while it was asked; ask once more to be answered by what it is now.`,
      { path: ['model'] },
    );
  };
  const open = ({ slug, version }: ModelKey): LoadedModel => {
    const key = keyOfModel({ slug, version });
    try {
      const model = openModel(models, slug, version);
      loaded.set(key, model);
      return model;
    } catch (error) {
      throw noteFault(key, error);
    }
  };
  const shelvedAs = (slug: string, { active }: ModelLine): ShelvedModel => {
    holds = Number.NEGATIVE_INFINITY;
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
