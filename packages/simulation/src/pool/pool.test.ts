import {
  InputError,
  ParameterError,
  StructureError,
  supercell,
  UnsupportedChemistryError,
} from '@interphase/core';
import { afterAll, describe, expect, it } from 'vitest';
import { bondValenceEngine } from '../bond-valence/engine.js';
import { antifluorite } from '../bond-valence/prototypes.fixture.js';
import type { EngineMethod } from '../engine/engine.js';
import { parseParameters } from '../engine/parse-parameters.js';
import { fromPlainError, toPlainError } from './plain-error.js';
import { createSimulationPool } from './pool.js';

const pool = createSimulationPool({ threads: 1 });
afterAll(() => pool.close());

const method = 'BOND_VALENCE_SITE_ENERGY';
/** Fine enough to take some tenths of a second. */
const long = { mobileIon: 'Li', resolution: 0.05 };

describe('the simulation pool', () => {
  it('gives what the engine gives, with progress on the way', async () => {
    const reports: number[] = [];
    const result = await pool.run(method, antifluorite, long, {
      onProgress: (fraction) => reports.push(fraction),
    });
    const parameters = parseParameters(bondValenceEngine.parameters, long);
    const direct = bondValenceEngine.run(antifluorite, parameters, {
      progress: () => {},
      signal: new AbortController().signal,
    });
    expect(result).toEqual(direct);
    expect(reports.length).toBeGreaterThan(3);
    expect(reports).toEqual([...reports].sort((a, b) => a - b));
    expect(reports.at(-1)).toBe(1);
  });

  it('keeps the class and the fields of an error', async () => {
    const parameters = { mobileIon: 'Li', resolution: -1 };
    await expect(pool.run(method, antifluorite, parameters)).rejects.toThrow(ParameterError);
    await expect(pool.run(method, antifluorite, parameters)).rejects.toMatchObject({ path: ['resolution'] });
  });

  it('stops a running and a waiting run, and goes on with the next', async () => {
    const running = new AbortController();
    const waiting = new AbortController();
    const first = pool.run(method, antifluorite, long, {
      signal: running.signal,
      onProgress: () => running.abort(),
    });
    const second = pool.run(method, antifluorite, long, { signal: waiting.signal });
    const third = pool.run(method, antifluorite, { mobileIon: 'Li' });
    waiting.abort();
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    expect((await third).properties.length).toBeGreaterThan(0);
  });

  it('does not start a run that is cancelled already', async () => {
    const run = pool.run(method, antifluorite, long, { signal: AbortSignal.abort() });
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('refuses what would take more memory than a run may, before it is taken', async () => {
    const small = createSimulationPool({ threads: 1, megabytes: 256 });
    const run = small.run(method, antifluorite, { mobileIon: 'Li', resolution: 0.05 });
    await expect(run).resolves.toMatchObject({ properties: expect.any(Array) });
    const large = supercell(antifluorite, [2, 2, 2]);
    const refused = small.run(method, large, { mobileIon: 'Li', resolution: 0.05 });
    await expect(refused).rejects.toMatchObject({
      message: expect.stringMatching(
        /needs about \d+ MB and a run may take 256 MB; .*INTERPHASE_WORKER_MEGABYTES/,
      ),
      path: ['resolution'],
    });
    await small.close();
  });

  it('says when no engine answers a method', async () => {
    // A method of the store, which no engine has.
    const imported = 'IMPORTED' as EngineMethod;
    await expect(pool.run(imported, antifluorite, {})).rejects.toThrow('IMPORTED');
  });
});

describe('errors across threads', () => {
  it.each([
    new InputError('a.b', 'message', { file: 'f', line: 3, path: ['x'] }),
    new StructureError('cif.no-cell', 'message', { line: 7 }),
    new ParameterError('message', ['resolution']),
    new UnsupportedChemistryError('message', ['Xe']),
    new RangeError('message'),
  ])('%s comes back the same', (error) => {
    const revived = fromPlainError(structuredClone(toPlainError(error)));
    expect(revived.name).toBe(error.name);
    expect(revived.stack).toBe(error.stack);
    expect({ ...revived }).toMatchObject({ ...error });
    if (error instanceof InputError) expect(revived.constructor).toBe(error.constructor);
  });
});
