import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { requireWritable } from '../database/writable.js';
import { StoreLockedError } from '../errors.js';
import { isAlive, startOf } from './process-identity.js';

const ownerSchema = z.object({
  pid: z.int().positive(),
  started: z.string().nullable(),
  address: z.string(),
});
type Owner = z.infer<typeof ownerSchema>;

/** Ownership of a data folder. */
export interface StoreLock {
  readonly address: string;
  /** Gives the folder free. */
  release(): Promise<void>;
}

const lockPath = (folder: string) => path.join(folder, 'lock.json');

/**
 * Takes a data folder for this process: the embedded databases allow one owner. The lock of a process that no
 * longer runs is taken over.
 *
 * @param address where others can reach the owner (`http://127.0.0.1:4000`), or what it is (`interphase load`)
 * @throws StoreLockedError when a living process, this one included, has it; it names that one's address
 * @throws StoreError `store.unwritable` when the folder cannot be written
 */
export async function acquireLock(folder: string, address: string): Promise<StoreLock> {
  await requireWritable(folder);
  const owner: Owner = { pid: process.pid, started: startOf(process.pid), address };
  const text = JSON.stringify(owner);
  // Each round ends with the lock ours, held, or a stale one out of the way.
  for (;;) {
    if (await create(folder, text)) return { address, release: () => release(folder, text) };
    const holder = await readLock(folder);
    if (holder !== null) throw new StoreLockedError(folder, holder.address, holder.pid);
    await clearStale(folder);
  }
}

/** Who has the folder now; null when nobody does. */
export async function readLock(folder: string): Promise<{ address: string; pid: number } | null> {
  const text = await readText(lockPath(folder));
  const owner = text === null ? null : parseOwner(text);
  return owner !== null && isRunning(owner) ? { address: owner.address, pid: owner.pid } : null;
}

/** Writes the lock complete or not at all: a link to a finished file fails when there is one already. */
async function create(folder: string, text: string): Promise<boolean> {
  // A name of its own for each attempt: the lock is the same file, and must not change under its owner.
  const draft = `${lockPath(folder)}.${randomUUID()}`;
  await writeFile(draft, text);
  try {
    await link(draft, lockPath(folder));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Moves a stale lock away, and puts it back if another process has meanwhile replaced it by its own. */
async function clearStale(folder: string): Promise<void> {
  const aside = `${lockPath(folder)}.${randomUUID()}`;
  try {
    await rename(lockPath(folder), aside);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    throw error;
  }
  const text = await readText(aside);
  const owner = text === null ? null : parseOwner(text);
  if (owner !== null && isRunning(owner)) await link(aside, lockPath(folder)).catch(() => undefined);
  await rm(aside, { force: true });
}

async function release(folder: string, text: string): Promise<void> {
  if ((await readText(lockPath(folder))) === text) await rm(lockPath(folder), { force: true });
}

function isRunning(owner: Owner): boolean {
  return isAlive(owner.pid) && (owner.started === null || owner.started === startOf(owner.pid));
}

/** A lock that cannot be read was left by something else than this program, and owns nothing. */
function parseOwner(text: string): Owner | null {
  try {
    return ownerSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
