import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { StoreError } from '../errors.js';
import { applyMigrations } from '../migrations/apply.js';
import type { Migration } from '../migrations/read.js';
import { createClient } from './client.js';
import { type Database, type StatementListener, sessionSettings } from './database.js';
import { requireWritable } from './writable.js';

/**
 * Opens the embedded database in `folder`/store, creating it when it is not there; without a folder it lives in
 * memory. The caller sees to it that no other process has the folder open (see `acquireLock`).
 */
export async function openPglite(
  folder: string | undefined,
  migrations: readonly Migration[],
  onStatement?: StatementListener,
): Promise<Database> {
  const client = await openClient(folder);
  try {
    await client.exec(sessionSettings);
    await applyMigrations(
      {
        script: async (sql) => void (await client.exec(sql)),
        query: async (sql, parameters) =>
          (await client.query<Record<string, unknown>>(sql, [...parameters])).rows,
      },
      migrations,
    );
  } catch (error) {
    await client.close();
    throw error;
  }
  const prisma = createClient(new PrismaPGlite(client), onStatement);
  return {
    kind: 'pglite',
    prisma,
    close: async () => {
      await prisma.$disconnect();
      await client.close();
    },
  };
}

async function openClient(folder: string | undefined): Promise<PGlite> {
  if (folder === undefined) return PGlite.create({ extensions: { pg_trgm } });
  await requireWritable(folder);
  const dataDir = path.join(folder, 'store');
  if (!existsSync(dataDir)) await initialise(dataDir);
  try {
    return await PGlite.create({ dataDir, extensions: { pg_trgm } });
  } catch (error) {
    throw new StoreError(
      'store.unreadable',
      `The database in ${dataDir} cannot be opened (${error instanceof Error ? error.message : error}). Restore a backup of the folder, or move it away to start with an empty one.`,
      { file: dataDir },
    );
  }
}

/**
 * Creates the cluster beside its place and moves it there when complete, so that a process killed half-way
 * leaves nothing that looks like a database.
 */
async function initialise(dataDir: string): Promise<void> {
  const partial = `${dataDir}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  const fresh = await PGlite.create({ dataDir: partial, extensions: { pg_trgm } });
  await fresh.close();
  await rename(partial, dataDir);
}
