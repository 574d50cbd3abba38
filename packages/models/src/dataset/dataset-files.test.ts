import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type DatasetRow, readDataset, writeDataset } from './dataset-files.js';

const ABOUT = {
  slug: 'small',
  name: 'Small',
  description: 'Two rows',
  source: 'a test',
  license: 'CC0-1.0',
  command: 'none',
  seed: 1,
  engine: { method: 'BOND_VALENCE_SITE_ENERGY', version: '1', resolution: 0.2, maximumEnergy: 5 },
  refused: {},
};
const row = (id: string, barrier2d: number | null): DatasetRow => ({
  id,
  prototype: 'p',
  family: 'f',
  formula: 'LiFePO4',
  mobileIon: 'Li',
  substitutions: 'O2->S2-',
  strain: -0.01,
  volume: 291.5,
  barrier1d: 0.45,
  barrier2d,
  barrier3d: null,
  siteEnergy: -2.1,
  features: { 'mobile radius': 0.76, 'free volume share': 0.3 },
});

describe('dataset files', () => {
  const write = () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'dataset-'));
    writeDataset(folder, [row('a', 1.2), row('b', null)], ABOUT);
    return folder;
  };

  it('give back what was written, empty barriers as null', () => {
    const { rows, description } = readDataset(write());
    expect(rows).toEqual([row('a', 1.2), row('b', null)]);
    expect(description.rows).toBe(2);
    expect(description.columns.map(({ name }) => name)).toContain('feature: mobile radius');
  });

  it('are the same bytes for the same rows', () => {
    const read = () => readFileSync(path.join(write(), 'rows.csv.gz'));
    expect(read().equals(read())).toBe(true);
  });

  it('refuse a table that was changed after its hash was taken', () => {
    const folder = write();
    const file = path.join(folder, 'rows.csv.gz');
    writeFileSync(file, gzipSync(gunzipSync(readFileSync(file)).toString().replace('0.45', '0.46')));
    expect(() => readDataset(folder)).toThrow(/make it again/);
  });
});
