import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { activate, readRecord } from '@interphase/models';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ModelShelf, openModelShelf } from './model-shelf.js';

const data = path.resolve(import.meta.dirname, '../../../../data');
const slug = 'ionic-conductivity-formula';
const folder = mkdtempSync(path.join(tmpdir(), 'shelf-'));
const models = path.join(folder, 'models');
let shelf: ModelShelf;
let first = '';

/** Another program's training: a version of other weights, written aside and moved to its place. */
function train(version: string, lastByte: number): void {
  const aside = path.join(folder, 'aside');
  cpSync(path.join(models, slug, first), aside, { recursive: true });
  const weights = readFileSync(path.join(aside, 'weights.bin'));
  weights[weights.length - 8] = lastByte;
  writeFileSync(path.join(aside, 'weights.bin'), weights);
  const record = readRecord(models, slug, first);
  const sha256 = { ...record.sha256, weights: createHash('sha256').update(weights).digest('hex') };
  writeFileSync(path.join(aside, 'model.json'), JSON.stringify({ ...record, version, sha256 }));
  rmSync(path.join(models, slug, version), { recursive: true, force: true });
  renameSync(aside, path.join(models, slug, version));
}
const activeVersion = () => shelf.versions().find(({ active }) => active)?.version;
const seen = (version: string) => shelf.find({ slug, version });

beforeAll(async () => {
  cpSync(path.join(data, 'models', slug), path.join(models, slug), { recursive: true });
  shelf = await openModelShelf(folder);
  first = activeVersion() ?? '';
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a shelf of models that other programs change', () => {
  it('tells of a version trained and activated since it was opened, and loads it', async () => {
    train('98.0.0', 1);
    await expect.poll(() => seen('98.0.0')?.active).toBe(false);
    activate(models, slug, '98.0.0', 'a test', new Date().toISOString());
    await expect.poll(activeVersion).toBe('98.0.0');
    const version = seen('98.0.0')!;
    expect(shelf.load(version).record).toMatchObject({ version: '98.0.0' });
    expect(shelf.load(version)).toBe(shelf.load(version));
    expect(shelf.history(slug).at(-1)).toMatchObject({ version: '98.0.0', why: 'a test' });
  });

  it('never answers by one training for another under the same number', async () => {
    const before = seen('98.0.0')!;
    train('98.0.0', 2);
    await expect.poll(() => seen('98.0.0')?.sha256).not.toBe(before.sha256);
    expect(() => shelf.load(before)).toThrow(expect.objectContaining({ code: 'model.replaced' }));
    const after = seen('98.0.0')!;
    expect(after).toMatchObject({ active: true, fault: null });
    expect(shelf.load(after).record.sha256.weights).toBe(after.sha256);
  });

  it('forgets a version that is gone', async () => {
    activate(models, slug, first, 'a test', new Date().toISOString());
    rmSync(path.join(models, slug, '98.0.0'), { recursive: true });
    await expect.poll(() => seen('98.0.0')).toBeNull();
    expect(activeVersion()).toBe(first);
  });
});
