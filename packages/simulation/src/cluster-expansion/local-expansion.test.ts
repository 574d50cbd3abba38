import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError, parseCif } from '@interphase/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataFolder } from '../data-folder.js';
import { parseParameters } from '../engine/parse-parameters.js';
import { clusterExpansionEngine as engine } from './engine.js';
import { readKmcpyModel } from './kmcpy-model.js';
import { localEvaluator } from './local-cluster-expansion.js';
import { clusterExpansionParameters } from './parameters.js';

const nasicon = parseCif(
  readFileSync(join(dataFolder(), 'structures', 'sodium-zirconium-silicate.cif'), 'utf8'),
).crystal;
const species = { Na: ['Na', 'Vac'], Si: ['Si', 'P'] };
const context = { progress: () => undefined, signal: new AbortController().signal };

function run(given: Record<string, unknown>) {
  const parameters = parseParameters(clusterExpansionParameters, {
    mobileIon: 'Na',
    clusterCutoffs: [6],
    ...given,
  });
  const part: unknown = JSON.parse(JSON.stringify(engine.runPart(nasicon, parameters, 0, context)));
  // A part comes back from its store as it went in.
  return engine.combine([part as ReturnType<typeof engine.runPart>], parameters, nasicon);
}
const artifact = (result: ReturnType<typeof run>, name: string) =>
  result.artifacts.find((one) => one.name === name)?.data;

describe('the expansion of barriers', () => {
  it('without barriers lists the sites around the ion and their clusters', () => {
    const result = run({ local: { around: ['Na1'], species, radius: 4 } });
    expect(artifact(result, 'sites')).toMatchObject({ operations: 6 });
    expect(artifact(result, 'sites')?.sites).toHaveLength(12);
    expect(artifact(result, 'model')).toBeUndefined();
    expect(result.warnings).toHaveLength(1);
    const parameters = { mobileIon: 'Na', local: { around: ['Na1'], species } };
    expect(engine.parts(parseParameters(clusterExpansionParameters, parameters))).toBe(1);
  });

  it('around a hop keeps only what leaves the hop as it is', () => {
    const result = run({ local: { around: ['Na1', 'Na2'], species, radius: 4 } });
    expect(artifact(result, 'sites')?.operations).toBeLessThan(6);
  });

  it('gives a model in the format of kMCpy that returns every barrier of the expansion that made them', () => {
    const bits = fc.array(fc.nat(4095), { minLength: 90, maxLength: 90 });
    fc.assert(
      fc.property(bits, fc.nat(4095), (picked, other) => {
        const occupationOf = (index: number) => Array.from({ length: 12 }, (_, bit) => (index >> bit) & 1);
        // A sum over the kinds of sites and one pair: what clusters within 6 angstrom can say.
        const barrierOf = (occupation: number[]) =>
          occupation.reduce((sum, state, site) => sum + (site < 6 ? 0.03 : -0.02) * state, 0.4);
        const barriers = picked.map((index) => ({
          occupation: occupationOf(index),
          barrier: barrierOf(occupationOf(index)),
        }));
        const result = run({
          fit: 'ridge',
          penalty: 1e-9,
          local: { around: ['Na1'], species, radius: 4, barriers },
        });
        const { kra } = readKmcpyModel(JSON.parse(JSON.stringify(artifact(result, 'model'))));
        expect(localEvaluator(kra).evaluate(occupationOf(other))).toBeCloseTo(
          barrierOf(occupationOf(other)),
          4,
        );
      }),
      { numRuns: 5 },
    );
  });

  const barriers = [0, 1, 2].map((k) => ({
    occupation: Array(12).fill(0).fill(1, 0, k),
    barrier: 0.3 + k / 10,
  }));
  it.each([
    ['a kind of site that is not there', { around: ['Na7'] }, 'local.around.0'],
    [
      'an occupation of another length',
      { barriers: [...barriers, { occupation: [0], barrier: 1 }] },
      'local.barriers.3.occupation',
    ],
    [
      'a state that is not there',
      { barriers: [...barriers, { occupation: Array(12).fill(2), barrier: 1 }] },
      'local.barriers.3.occupation.0',
    ],
    [
      'a negative barrier',
      { barriers: [...barriers, { occupation: Array(12).fill(0), barrier: -1 }] },
      'local.barriers.3.barrier',
    ],
    [
      'a barrier that is none',
      { barriers: [...barriers, { occupation: Array(12).fill(0), barrier: Number.NaN }] },
      'local.barriers.3.barrier',
    ],
    ['too few barriers', { barriers: barriers.slice(0, 2) }, 'local.barriers'],
  ])('refuses %s', (_, given, path) => {
    expect.assertions(1);
    try {
      run({ local: { around: ['Na1'], species, radius: 4, barriers, ...given } });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      expect(error.path.join('.')).toBe(path);
    }
  });
});
