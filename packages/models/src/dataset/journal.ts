import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Finished work by key, kept in a file so that a run that was cut short goes on where it stopped. */
export interface Journal<T> {
  readonly get: (key: string) => T | undefined;
  readonly add: (key: string, value: T) => void;
}

interface Entry<T> {
  readonly key: string;
  readonly value: T;
}

/**
 * Opens the journal of a folder, made when missing: one JSON line an entry. A last line that a crash cut short is
 * dropped.
 */
export function openJournal<T>(folder: string): Journal<T> {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'finished.jsonl');
  const done = new Map<string, T>();
  if (existsSync(file)) {
    const text = readFileSync(file, 'utf8');
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    if (whole.length < text.length) writeFileSync(file, whole);
    for (const line of whole.split('\n').filter(Boolean)) {
      const entry: Entry<T> = JSON.parse(line); // only `add` writes these lines
      done.set(entry.key, entry.value);
    }
  }
  return {
    get: (key) => done.get(key),
    add: (key, value) => {
      appendFileSync(file, `${JSON.stringify({ key, value } satisfies Entry<T>)}\n`);
      done.set(key, value);
    },
  };
}
