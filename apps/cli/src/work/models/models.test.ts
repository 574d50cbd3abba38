import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ModelFiles, sealModel, writeVersion } from '@interphase/models';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { runActivate, runCard, runCompare, runList, runRollBack, runShow } from './models.js';

const metric = { split: 'framework', name: 'MAE', unit: 'eV', rows: 40, groups: 12 };

/** A version of a model without a predictor, which none of these commands needs. */
const version = (name: string, mae: number): ModelFiles =>
  sealModel(
    {
      slug: 'some-barrier',
      version: name,
      name: 'Some barrier',
      description: 'A barrier.',
      quantity: 'migration-barrier',
      unit: 'eV',
      level: 'structure',
      command: 'npx interphase train some-barrier',
      dataset: { slug: 'some', sha256: 'a'.repeat(64), rows: 40 },
      learner: { kind: 'kernel', options: {} },
      code: '0.1.0',
      seed: 1,
      backend: 'wasm',
      trainedAt: '2026-01-01T00:00:00.000Z',
      inputs: ['x'],
      inputGroups: [{ name: 'all', inputs: ['x'] }],
      ions: ['Li'],
      elements: ['F', 'Li'],
      splits: [{ name: 'framework', description: 'frameworks never seen', folds: 5 }],
      judgedUnit: 'eV',
      metrics: [{ ...metric, value: mae, baselines: { mean: 0.5, median: 0.45 } }],
      domains: [{ split: 'framework', domain: 'olivine', rows: 40, groups: 12, mae, bias: 0, baseline: 0.5 }],
      calibration: { groups: 12, factors: [0, 1], domains: [] },
      coverage: [{ claimed: 0.9, observed: 0.912 }],
      parity: [],
      learningCurve: [],
      remoteness: [1],
      limitations: ['It is for a test.'],
      parameters: 0,
      state: {},
    },
    [],
    { labels: [], formulas: [], domains: [], targets: [] },
  );

describe('commands on models', () => {
  const data = mkdtempSync(path.join(tmpdir(), 'models-'));
  const said = vi.spyOn(console, 'log').mockImplementation(() => {});
  const heard = () => String(said.mock.lastCall?.[0]);
  const plain = { why: 'by hand', json: false };

  beforeAll(() => {
    writeVersion(path.join(data, 'models'), version('1.0.0', 0.3));
    writeVersion(path.join(data, 'models'), version('2.0.0', 0.25));
  });
  beforeEach(() => vi.stubEnv('INTERPHASE_DATA_FOLDER', data));
  afterEach(() => vi.unstubAllEnvs());
  afterAll(() => {
    said.mockRestore();
    rmSync(data, { recursive: true });
  });

  it('let versions predict, one after the other and back', () => {
    expect(() => runShow('some-barrier', undefined, plain)).toThrow(/No version of some-barrier is active/);
    runActivate('some-barrier', '1.0.0', plain);
    runActivate('some-barrier', '2.0.0', { ...plain, why: 'better' });
    runList(plain);
    expect(heard()).toMatch(/some-barrier +2\.0\.0 +1\.0\.0, 2\.0\.0/);
    runRollBack('some-barrier', plain);
    expect(heard()).toMatch(/some-barrier 1\.0\.0 predicts from now on/);
    runShow('some-barrier', undefined, { ...plain, json: true });
    expect(JSON.parse(heard())).toMatchObject({ version: '1.0.0', history: [{}, { why: 'better' }, {}] });
  });

  it('compare figures and make cards', () => {
    runCompare('some-barrier', '1.0.0', '2.0.0', plain);
    expect(heard()).toMatch(/framework +MAE +eV +0\.300 +0\.250 +-0\.050/);
    runCard('some-barrier', '2.0.0', plain);
    expect(heard()).toContain('| framework | MAE (eV) | 0.250 | 0.500 | 0.450 | 40 | 12 |');
    runShow('some-barrier', '2.0.0', plain);
    expect(heard()).toMatch(/intervals claim +90 %\nand hold +91\.2 %/);
  });
});
