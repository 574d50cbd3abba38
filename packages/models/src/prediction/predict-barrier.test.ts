import path from 'node:path';
import { type Crystal, latticeFromParameters } from '@interphase/core';
import { dataFolder } from '@interphase/simulation';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BackendName, chooseBackend } from '../backend/backend.js';
import { type BarrierModel, loadModel } from '../registry/model-files.js';
import { predictBarrier } from './predict-barrier.js';

/** Idealised antifluorite Li2O and relatives: anions on fcc, mobile ions in every tetrahedron. */
function antifluorite(a: number, mobile = 'Li', anion = 'O'): Crystal {
  const fcc = [
    [0, 0, 0],
    [0, 0.5, 0.5],
    [0.5, 0, 0.5],
    [0.5, 0.5, 0],
  ] as const;
  const tetrahedra = [0.25, 0.75].flatMap((x) =>
    [0.25, 0.75].flatMap((y) => [0.25, 0.75].map((z) => [x, y, z] as const)),
  );
  return {
    lattice: latticeFromParameters({ a, b: a, c: a, alpha: 90, beta: 90, gamma: 90 }),
    sites: [
      ...fcc.map((position, index) => ({
        label: `${anion}${index + 1}`,
        position,
        species: [{ element: anion, oxidationState: -2, occupancy: 1 }],
      })),
      ...tetrahedra.map((position, index) => ({
        label: `${mobile}${index + 1}`,
        position,
        species: [{ element: mobile, oxidationState: 1, occupancy: 1 }],
      })),
    ],
  };
}

const load = (): BarrierModel =>
  loadModel(path.join(dataFolder(), 'models', 'percolation-barrier'), path.join(dataFolder(), 'datasets'));

describe('the committed barrier model', () => {
  let model: BarrierModel;
  beforeAll(async () => {
    await chooseBackend(['wasm']);
    model = load();
  });

  it('beats the mean on structure families it has not seen, and its intervals hold what they claim', () => {
    const mae = model.description.metrics.find(({ name }) => name.startsWith('MAE'));
    expect(mae?.value).toBeLessThan(0.6 * (mae?.baseline ?? 0));
    for (const { claimed, observed } of model.description.calibration)
      expect(Math.abs(claimed - observed)).toBeLessThan(0.03);
  });

  it('knows a structure that it was trained on', () => {
    const { value, lower, upper, domain } = predictBarrier(model, antifluorite(4.62), 'Li', 0.9);
    expect(domain.inside).toBe(true);
    expect(domain.nearest[0]?.formula).toBe('Li2O');
    expect(lower).toBeLessThanOrEqual(value);
    expect(upper).toBeGreaterThanOrEqual(value);
  });

  it('says so when a structure is like nothing it has seen', () => {
    const { domain, warnings } = predictBarrier(model, antifluorite(14), 'Li', 0.9);
    expect(domain.inside).toBe(false);
    expect(warnings.join()).toMatch(/do not rely/);
  });

  it('widens its interval with the coverage asked for', () => {
    const width = (coverage: number) => {
      const { lower, upper } = predictBarrier(model, antifluorite(4.7), 'Li', coverage);
      return upper - lower;
    };
    const coverage = fc.double({ min: 0.5, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(coverage, coverage, (x, y) => {
        expect(width(Math.min(x, y))).toBeLessThanOrEqual(width(Math.max(x, y)));
      }),
      { numRuns: 10 },
    );
  });

  it('refuses what it cannot answer, naming the field', () => {
    expect(() => predictBarrier(model, antifluorite(4.6), 'Li', 1)).toThrow(/coverage/);
    expect(() => predictBarrier(model, antifluorite(4.6), 'Xe', 0.9)).toThrow(/Xe/);
  });

  it.for<BackendName>(['cpu', 'native'])('says the same on %s as on wasm', async (backend, { skip }) => {
    await chooseBackend(['wasm']);
    const expected = predictBarrier(load(), antifluorite(5.1, 'Na', 'S'), 'Na', 0.9);
    const there = await chooseBackend([backend]).then(
      () => true,
      () => false,
    );
    if (!there) skip(`${backend} is not installed here (npm run native)`);
    const found = predictBarrier(load(), antifluorite(5.1, 'Na', 'S'), 'Na', 0.9);
    await chooseBackend(['wasm']);
    expect(found.value).toBeCloseTo(expected.value, 4);
    expect(found.lower).toBeCloseTo(expected.lower, 4);
    expect(found.upper).toBeCloseTo(expected.upper, 4);
  });
});
