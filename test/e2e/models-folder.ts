import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';

const line = z.object({ active: z.string() });
const record = z.looseObject({ sha256: z.looseObject({ weights: z.string() }) });
const data = path.resolve(import.meta.dirname, '../../data');

/** A data folder whose models can be changed; all else in it is the repository's. */
export interface ModelsFolder {
  readonly folder: string;
  /** Path of a file of a version. */
  file(slug: string, version: string, name: string): string;
  /** The version of a model that predicts, which is made the only one that ever did. */
  aloneActive(slug: string): Promise<string>;
  /** Adds a version that differs from another in its number alone. */
  addVersion(slug: string, from: string, version: string): Promise<void>;
  /** Puts a version with other weights in the place of one, as training it again from other rows would. */
  trainAgain(slug: string, version: string): Promise<void>;
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
    async aloneActive(slug) {
      const { active } = line.parse(JSON.parse(await readFile(file(slug, 'line.json'), 'utf8')));
      const history = [{ version: active, at: new Date().toISOString(), why: 'trained' }];
      await writeFile(file(slug, 'line.json'), JSON.stringify({ active, history }));
      return active;
    },
    async addVersion(slug, from, version) {
      await cp(file(slug, from), file(slug, version), { recursive: true });
      const described = file(slug, version, 'model.json');
      const written: Record<string, unknown> = JSON.parse(await readFile(described, 'utf8'));
      await writeFile(described, JSON.stringify({ ...written, version }));
    },
    async trainAgain(slug, version) {
      const aside = path.join(folder, 'aside');
      await cp(file(slug, version), aside, { recursive: true });
      const weights = await readFile(path.join(aside, 'weights.bin'));
      weights[weights.length - 8] = (weights.at(-8) ?? 0) ^ 1;
      const written = record.parse(JSON.parse(await readFile(path.join(aside, 'model.json'), 'utf8')));
      const sha256 = { ...written.sha256, weights: createHash('sha256').update(weights).digest('hex') };
      await writeFile(path.join(aside, 'weights.bin'), weights);
      await writeFile(path.join(aside, 'model.json'), JSON.stringify({ ...written, sha256 }));
      await rm(file(slug, version), { recursive: true });
      await rename(aside, file(slug, version));
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
