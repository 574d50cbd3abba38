import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dataFolder } from './data-folder.js';

afterEach(() => vi.unstubAllEnvs());

describe('dataFolder', () => {
  it('is the repository’s data folder', () => {
    expect(existsSync(join(dataFolder(), 'parameters', 'bond-valence.csv'))).toBe(true);
  });

  it('can be moved', () => {
    vi.stubEnv('INTERPHASE_DATA_FOLDER', '/elsewhere');
    expect(dataFolder()).toBe('/elsewhere');
  });
});
