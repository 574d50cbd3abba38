import { describe, expect, it } from 'vitest';
import { createRandom } from '../../random.js';
import { blockDistances } from './covariance.js';
import type { KernelParameters } from './kernel-options.js';
import { OBJECTIVES } from './objectives.js';
import { posterior } from './posterior.js';

const random = createRandom(5);
const rows = Array.from({ length: 9 }, () => Float64Array.of(random.unit(), random.unit()));
const targets = rows.map(([x = 0, y = 0]) => Math.sin(4 * x) + y + 0.3 * random.unit());
const even = rows.map(() => 1);
const parameters: KernelParameters = {
  terms: [{ shape: 'matern32', metric: 'euclidean', amplitude: 0.8, scales: [3] }],
  noise: 0.1,
};
const distances = blockDistances(rows, rows, { blocks: [[0, 1]], terms: parameters.terms });

describe.each(Object.entries(OBJECTIVES))('%s', (_, objective) => {
  it('is pulled as its differences say, by each diagonal entry of the covariance', () => {
    const { pull } = objective(posterior(parameters, distances, targets, even));
    const step = 1e-5;
    for (let row = 0; row < rows.length; row++) {
      const scoreAt = (change: number) =>
        objective(
          posterior(
            parameters,
            distances,
            targets,
            even.map((share, at) => share + (at === row ? change / parameters.noise : 0)),
          ),
        ).score;
      const difference = (scoreAt(step) - scoreAt(-step)) / (2 * step);
      expect(pull[row * (rows.length + 1)]).toBeCloseTo(difference, 4);
    }
  });

  it('is pulled as its differences say, by the amplitude, which moves every entry', () => {
    const { pull } = objective(posterior(parameters, distances, targets, even));
    const scoreAt = (amplitude: number) =>
      objective(
        posterior(
          { ...parameters, terms: [{ ...parameters.terms[0]!, amplitude }] },
          distances,
          targets,
          even,
        ),
      ).score;
    const difference = (scoreAt(0.8 + 1e-5) - scoreAt(0.8 - 1e-5)) / 2e-5;
    const unit = distances[0]![0]!.map((squared) => {
      const r = Math.sqrt(3 * 3 * squared);
      return (1 + r) * Math.exp(-r);
    });
    const sum = pull.reduce((total, value, place) => total + value * unit[place]!, 0);
    expect(sum).toBeCloseTo(difference, 4);
  });
});
