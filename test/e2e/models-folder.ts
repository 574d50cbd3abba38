import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';

const line = z.object({ active: z.string() });
const data = path.resolve(import.meta.dirname, '../../data');

/** A data folder whose models can be changed; all else in it is the repository's. */
export interface ModelsFolder {
  readonly folder: string;
  /** Path of a file of a version. */
  file(slug: string, version: string, name: string): string;
  /** The version of a model that predicts. */
  active(slug: string): Promise<string>;
  /** Adds a version that differs from another in its number alone. */
  addVersion(slug: string, from: string, version: string): Promise<void>;
  remove(): Promise<void>;
}

export async function copyOfModels(): Promise<ModelsFolder> {
  const folder = await mkdtemp(path.join(tmpdir(), 'interphase-data-'));
  for (const name of await readdir(data)) {
    if (name !== 'models') await symlink(path.join(data, name), path.join(folder, name));
  }
  await cp(path.join(data, 'models'), path.join(folder, 'models'), { recursive: true });
  const file = (slug: string, ...parts: string[]) => path.join(folder, 'models', slug, ...parts);
  return {
    folder,
    file,
    async active(slug) {
      return line.parse(JSON.parse(await readFile(file(slug, 'line.json'), 'utf8'))).active;
    },
    async addVersion(slug, from, version) {
      await cp(file(slug, from), file(slug, version), { recursive: true });
      const record = file(slug, version, 'model.json');
      const written: Record<string, unknown> = JSON.parse(await readFile(record, 'utf8'));
      await writeFile(record, JSON.stringify({ ...written, version }));
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
