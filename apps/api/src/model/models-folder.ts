import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '@interphase/core';
import { findTask, type ModelLine, readLine, readRecord, versionsOf } from '@interphase/models';
import type { JsonObject, ModelKey, ModelRecord } from '@interphase/store';
import { keyOfModel } from './model-key.js';
import { detailsOf, storedRecord } from './stored-record.js';

/** How much of a material a model looks at. */
export type InputLevel = 'structure' | 'cell' | 'formula';

/** What was written of a version when it was trained. */
export interface Written {
  /** Hash of its weights; empty where its record cannot be read. */
  readonly sha256: string;
  readonly quantity: string;
  readonly level: InputLevel;
  /** As the store keeps it; null where its record cannot be read. */
  readonly record: ModelRecord | null;
  readonly details: JsonObject | null;
}

/** Which versions lie in a folder and which of them predict, told by files without reading them. */
export interface FolderState {
  /** Changes with anything below. */
  readonly all: string;
  /** Of each version by `slug@version`: another when its record is another file, be it under the same number. */
  readonly versions: ReadonlyMap<string, string>;
}

/** The state of the folder `models` now. */
export function stateOf(models: string): FolderState {
  const versions = new Map<string, string>();
  const lines = slugsIn(models).map((slug) => {
    for (const version of versionsOf(models, slug)) {
      versions.set(keyOfModel({ slug, version }), stampOf(path.join(models, slug, version, 'model.json')));
    }
    return `${slug} ${stampOf(path.join(models, slug, 'line.json'))}`;
  });
  return { all: [...lines, ...[...versions].flat()].join('\n'), versions };
}

/** Files are replaced as a whole, so that another one has another number or time. */
function stampOf(file: string): string {
  const status = statSync(file, { throwIfNoEntry: false });
  return status ? `${status.ino}:${status.mtimeMs}:${status.size}` : '';
}

/** Names of the folders that can be models. */
export const slugsIn = (models: string): string[] =>
  existsSync(models)
    ? readdirSync(models, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(entry.name))
        .map(({ name }) => name)
        .toSorted()
    : [];

/** Which version of a model predicts; none, and why, when the file that says so cannot be read. */
export function lineOf(models: string, slug: string): ModelLine & { readonly fault: string | null } {
  try {
    return { ...readLine(models, slug), fault: null };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { active: null, history: [], fault: error.message };
  }
}

/** What the record of a version says; of one whose record cannot be read, what its task says. */
export function readWritten(
  models: string,
  { slug, version }: ModelKey,
  onFault: (error: unknown) => void,
): Written {
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

function taskOf(slug: string): Pick<Written, 'quantity' | 'level'> {
  try {
    return findTask(slug);
  } catch (error) {
    if (error instanceof InputError) return { quantity: '', level: 'structure' };
    throw error;
  }
}
