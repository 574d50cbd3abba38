import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { StoreError } from '../errors.js';

/**
 * Makes sure that `folder` exists and can be written, by writing to it: permission bits alone do not tell
 * (read-only file systems, full disks, root).
 *
 * @throws StoreError `store.unwritable`, one line that names the folder
 */
export async function requireWritable(folder: string): Promise<void> {
  const probe = path.join(folder, `.write-test-${process.pid}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(probe, 'x');
    await rm(probe);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new StoreError(
      'store.unwritable',
      `The data folder ${folder} cannot be written (${reason}). Choose another one with INTERPHASE_DATA.`,
      { file: folder },
    );
  }
}
