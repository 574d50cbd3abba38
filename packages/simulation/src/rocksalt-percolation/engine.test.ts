import { ParameterError } from '@interphase/core';
import { describe, expect, it } from 'vitest';
import type { EngineResult, RunContext } from '../engine/engine.js';
import { parseParameters } from '../engine/parse-parameters.js';
import { rocksaltPercolationEngine as engine } from './engine.js';
import { rocksaltParameters } from './parameters.js';

const quiet: RunContext = { progress: () => {}, signal: new AbortController().signal };
const parse = (input: object) => parseParameters(rocksaltParameters, input);

/** The result of a run whose parts end in the opposite order and go through JSON, as those of a store do. */
function run(input: object, context = quiet): EngineResult {
  const parameters = parse(input);
  const count = engine.parts(parameters);
  const parts = Array.from({ length: count }, (_, index) => {
    const part = count - 1 - index;
    return JSON.parse(JSON.stringify(engine.runPart(null, parameters, part, context)));
  }).reverse();
  return engine.combine(parts, parameters, null);
}

const artifact = (result: EngineResult, name: string) =>
  result.artifacts.find((one) => one.name === name)?.data;

describe('the engine of rocksalt percolation', () => {
  it('gives the same digits again, other ones for another seed', () => {
    const input = { samples: 20, furtherCells: [] };
    expect(run(input)).toEqual(run(input));
    expect(run({ ...input, seed: 2 })).not.toEqual(run(input));
  });

  it('says with the first part what it says with all, less exactly', () => {
    const parameters = parse({ samples: 120, cells: 24, furtherCells: [] });
    expect(engine.parts(parameters)).toBeGreaterThan(1);
    const parts = Array.from({ length: engine.parts(parameters) }, (_, part) =>
      engine.runPart(null, parameters, part, quiet),
    );
    const [some, all] = [
      engine.combine(parts.slice(0, 1), parameters, null),
      engine.combine(parts, parameters, null),
    ];
    const threshold = (result: EngineResult) => {
      const found = result.properties.find(({ quantity }) => quantity === 'percolation-threshold');
      return { value: found?.value ?? Number.NaN, error: found?.uncertainty ?? Number.NaN };
    };
    expect(threshold(all).error).toBeLessThan(threshold(some).error);
    expect(Math.abs(threshold(all).value - threshold(some).value)).toBeLessThan(5 * threshold(some).error);
    expect(some.artifacts.map(({ name }) => name)).toEqual(all.artifacts.map(({ name }) => name));
  });

  it('reports the accessible lithium in a formula unit, its share, and how often it percolates', () => {
    const result = run({ samples: 30, lithium: [1.3, 0.8], furtherCells: [] });
    const found = result.properties.filter(({ quantity }) => quantity === 'accessible-lithium');
    expect(found.map(({ conditions }) => conditions[0]?.value)).toEqual(['0.8', '1.3']);
    const [low, high] = found;
    expect(low?.value).toBe(0);
    expect(high?.value).toBeGreaterThan(1);
    expect(high?.value).toBeLessThan(1.3);
    expect(artifact(result, 'accessible-lithium')).toMatchObject({
      series: [{ channel: 'ZERO_TM', disorder: 1, percolating: [0, 1], accessible: [0, high!.value / 1.3] }],
    });
  });

  it('maps the degrees of disorder', () => {
    const result = run({
      samples: 10,
      mixing: [1, 0],
      order: 'spinel-like',
      furtherCells: [],
      lithium: [1, 1.2],
    });
    const map = artifact(result, 'map');
    expect(map).toMatchObject({
      disorder: [0, 1],
      lithium: [1, 1.2],
      order: 'spinel-like',
      channel: 'ZERO_TM',
    });
    // Ordered LiTMO2 of this kind has one network of all its lithium.
    expect(map).toMatchObject({
      accessible: [
        [1, expect.any(Number)],
        [expect.any(Number), expect.any(Number)],
      ],
    });
    expect(result.properties.every(({ quantity }) => quantity === 'percolation-threshold')).toBe(true);
  });

  it('takes vacancies as sites that lithium passes through', () => {
    const threshold = (input: object) =>
      run({ samples: 100, furtherCells: [], ...input }).properties.find(
        ({ quantity }) => quantity === 'percolation-threshold',
      );
    const [without, some] = [threshold({}), threshold({ vacancies: 0.1, lithium: [1, 1.2] })];
    const error = Math.hypot(without?.uncertainty ?? 0, some?.uncertainty ?? 0);
    expect(Math.abs(without!.value - some!.value - 0.1)).toBeLessThan(4 * error);
  });

  it('lets attraction of unlike cations close 0-TM channels, and repulsion open them', () => {
    const accessible = (nearest: number) => {
      const result = run({
        samples: 10,
        cells: 6,
        lithium: [1.15],
        shortRangeOrder: { nearest, sweeps: 20, temperature: 1500 },
      });
      const order = artifact(result, 'short-range-order');
      return {
        value: result.properties.find(({ quantity }) => quantity === 'accessible-lithium')!.value,
        order,
      };
    };
    const [attracted, without, repelled] = [accessible(-40), accessible(0), accessible(20)];
    expect(attracted.value).toBeLessThan(without.value);
    expect(repelled.value).toBeGreaterThan(without.value);
    expect(attracted.order).toMatchObject({ series: [{ nearest: expect.any(Number), lithium: 1.15 }] });
  });

  it('stops when the run is cancelled', () => {
    const controller = new AbortController();
    const context = { ...quiet, signal: controller.signal, progress: () => controller.abort() };
    expect(() => engine.runPart(null, parse({}), 0, context)).toThrow(/abort/i);
  });

  it.each([
    [
      'more cations than sites',
      { lithium: [1, 1.95], vacancies: 0.1 },
      ['lithium', '1'],
      /more than the 2 cation/,
    ],
    ['lithium out of range', { lithium: [2.1] }, ['lithium', '0'], /from 0.01 to 2/],
    ['no content', { lithium: [] }, ['lithium'], /./],
    ['odd cells with order', { cells: 7, disorder: 0.5 }, ['cells'], /even number, or disorder 1/],
    [
      'odd further cells with order',
      { furtherCells: [9], mixing: [0.5, 1] },
      ['furtherCells'],
      /even number/,
    ],
    ['one cell', { cells: 1 }, ['cells'], /from 2 to 200 cells/],
    ['no whole number of cells', { cells: 8.5 }, ['cells'], /whole number/],
    ['disorder beyond random', { disorder: 1.5 }, ['disorder'], /from 0 to 1/],
    ['an unknown order', { order: 'cubic' }, ['order'], /layered/],
    [
      'temperature 0',
      { shortRangeOrder: { nearest: 10, temperature: 0 } },
      ['shortRangeOrder', 'temperature'],
      /K/,
    ],
    [
      'an endless sample',
      { cells: 100, shortRangeOrder: { nearest: 1 } },
      ['shortRangeOrder'],
      /fewer cells/,
    ],
    ['an endless run', { cells: 200, samples: 100_000 }, ['samples'], /fewer samples/],
    ['an unknown field', { lithiumContent: 1 }, [], /lithiumContent/],
  ])('refuses %s and says what to change', (_, input, path, message) => {
    let thrown: unknown = null;
    try {
      parse(input);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(ParameterError);
    expect(thrown).toMatchObject({ path, message: expect.stringMatching(message) });
  });

  it('refuses what does not fit into memory', () => {
    const parameters = parse({ cells: 100, furtherCells: [], samples: 1 });
    expect(() => engine.runPart(null, parameters, 0, { ...quiet, memoryLimit: 2 ** 20 })).toThrow(
      /A crystal of 4000000/,
    );
  });
});
