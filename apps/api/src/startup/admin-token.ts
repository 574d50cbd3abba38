import { randomBytes } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const file = (folder: string): string => join(folder, 'admin-token');

/** A fresh token, in a file beside the lock that only its owner may read; `remove` takes the file away. */
export async function writeAdminToken(folder: string, token: string): Promise<() => Promise<void>> {
  await writeFile(file(folder), token, { mode: 0o600 });
  return () => rm(file(folder), { force: true });
}

export const createAdminToken = (): string => randomBytes(32).toString('hex');

/** The token of the server that owns a data folder; null when none does. */
export async function readAdminToken(folder: string): Promise<string | null> {
  return readFile(file(folder), 'utf8').catch(() => null);
}
