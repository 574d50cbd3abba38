import { describe, expect, it } from 'vitest';
import { parseParameters } from '../engine/parse-parameters.js';
import { latticePercolationEngine as engine } from './engine.js';
import { latticePercolationParameters } from './parameters.js';

const context = { progress: () => {}, signal: new AbortController().signal };

function run(given: object) {
  const parameters = parseParameters(latticePercolationParameters, given);
  const parts = Array.from({ length: engine.parts(parameters) }, (_, part) =>
    engine.runPart(null, parameters, part, context),
  );
  // As they come back from the store.
  return engine.combine(JSON.parse(JSON.stringify(parts)), parameters, null);
}

describe('the engine', () => {
  it('gives a threshold with its error, curves that rise, and both sizes', () => {
    const { properties, artifacts, warnings } = run({ lattice: 'square', sizes: [8, 16], samples: 200 });
    expect(properties).toMatchObject([{ quantity: 'percolation-threshold', unit: '1' }]);
    expect(Math.abs(properties[0]!.value - 0.5927)).toBeLessThan(4 * properties[0]!.uncertainty! + 0.005);
    expect(warnings).toEqual([]);
    const curves = artifacts.find(({ name }) => name === 'wrapping')?.data;
    const { probability, largestCluster } = curves as {
      probability: Record<string, number[]>;
      largestCluster: number[];
    };
    expect(Object.keys(probability)).toEqual(['one', 'two']);
    for (const curve of [...Object.values(probability), largestCluster])
      for (let at = 1; at < curve.length; at++) expect(curve[at]! - curve[at - 1]!).toBeGreaterThan(-1e-12);
    expect(probability.one?.at(-1)).toBeGreaterThan(0.99);
    probability.one?.forEach((one, at) => {
      expect(one).toBeGreaterThanOrEqual(probability.two![at]! - 1e-12);
    });
  });

  it('needs every site of a chain', () => {
    expect(run({ lattice: 'chain', sizes: [10, 20], samples: 5 }).properties).toMatchObject([{ value: 1 }]);
  });

  it('takes a lattice of one’s own, in either writing, as the named one', () => {
    const vectors = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ];
    const named = run({ lattice: 'square', sizes: [6, 8], samples: 20 });
    const bonds = [
      { from: 0, to: 0, cell: [0, 1, 0] },
      { from: 0, to: 0, cell: [1, 0, 0] },
    ];
    for (const custom of [
      { dimensions: 2, vectors, basis: [[0, 0, 0]], reach: 1 },
      { dimensions: 2, sites: 1, bonds },
    ])
      expect(run({ custom, sizes: [6, 8], samples: 20 }).artifacts).toEqual(named.artifacts);
  });

  it.each([
    [{ custom: { dimensions: 3, sites: 2, bonds: [] } }, ['custom', 'bonds'], /no site.*neighbour/],
    [
      {
        custom: {
          dimensions: 3,
          vectors: [
            [1, 0, 0],
            [0, 1, 0],
            [0, 0, 1],
          ],
          basis: [[0, 0, 0]],
          reach: 0.5,
        },
      },
      ['custom', 'reach'],
      /longer reach/,
    ],
    [
      { custom: { dimensions: 3, sites: 1, bonds: [{ from: 0, to: 1, cell: [0, 0, 1] }] } },
      ['custom', 'bonds', '0'],
      /site 1/,
    ],
    [
      { custom: { dimensions: 1, sites: 1, bonds: [{ from: 0, to: 0, cell: [0, 1, 0] }] } },
      ['custom', 'bonds', '0'],
      /repeated/,
    ],
    [
      {
        custom: {
          dimensions: 1,
          sites: 1,
          bonds: [
            { from: 0, to: 0, cell: [1, 0, 0] },
            { from: 0, to: 0, cell: [-1, 0, 0] },
          ],
        },
      },
      ['custom', 'bonds', '1'],
      /twice/,
    ],
    [
      {
        custom: {
          dimensions: 3,
          vectors: [
            [1, 0, 0],
            [0, 1, 0],
            [1, 1, 0],
          ],
          basis: [[0, 0, 0]],
          reach: 1,
        },
      },
      ['custom', 'vectors'],
      /plane/,
    ],
    [{ sizes: [500] }, ['sizes'], /at most 50000000/],
    [{ sizes: [100], samples: 1_000_000 }, ['samples'], /at most/],
    [{ lattice: 'kagome' }, ['lattice'], /square/],
    [{ samples: 0 }, ['samples'], /1 to 1000000/],
  ])('refuses %j', (given, path, message) => {
    expect(() => parseParameters(latticePercolationParameters, given)).toThrow(
      expect.objectContaining({ path, message: expect.stringMatching(message) }),
    );
  });
});
