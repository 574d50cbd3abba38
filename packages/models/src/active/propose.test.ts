import { existsSync } from 'node:fs';
import path from 'node:path';
import { dataFolder } from '@interphase/simulation';
import { describe, expect, it } from 'vitest';
import { chooseBackend } from '../backend/backend.js';
import { openModel } from '../prediction/loaded-model.js';
import { shippedPrototypes } from '../prototypes/prototype-collection.js';
import { proposeAndSimulate } from './propose.js';

const models = path.join(dataFolder(), 'models');
const isThere = existsSync(path.join(models, 'percolation-barrier', 'line.json'));

describe('proposals', () => {
  it.skipIf(!isThere)('are new decorations with what was predicted and what came out', async () => {
    await chooseBackend(['cpu']);
    const model = openModel(models, 'percolation-barrier');
    const stopped = new AbortController();
    const options = { candidates: 5, count: 2, seed: 4, signal: stopped.signal, onProgress: () => {} };
    const prototypes = [...shippedPrototypes().values()].filter(({ crystal }) => crystal.sites.length < 12);
    const proposals = proposeAndSimulate(model, prototypes, options);
    expect(proposals).toHaveLength(2);
    for (const { predicted, simulated, spread } of proposals) {
      expect(predicted).toBeLessThan(5);
      expect(spread).toBeGreaterThan(0);
      if (simulated !== null) expect(Math.abs(predicted - simulated)).toBeLessThan(1);
    }
    expect(proposeAndSimulate(model, prototypes, options)).toEqual(proposals);
    stopped.abort(new Error('enough'));
    expect(() => proposeAndSimulate(model, prototypes, options)).toThrow('enough');
    model.dispose();
  });
});
