import { ParameterError } from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { parseParameters } from '../engine/parse-parameters.js';
import { customModel, modelOfNetwork } from './custom-model.js';
import { latticeKineticMonteCarloEngine as engine } from './engine.js';
import { cubicLattices } from './lattices.fixture.js';

const quiet = { progress: () => {}, signal: new AbortController().signal };

function prepare(given: Record<string, unknown>) {
  const parameters = parseParameters(engine.parameters, { system: 'nasicon', composition: 2, ...given });
  const count = engine.parts(parameters);
  const part = (index: number) => engine.runPart(null, parameters, index, quiet);
  return { parameters, count, part };
}

describe('the engine', () => {
  it('gives the same digits in whatever order parts end, and partial results before', () => {
    const { parameters, count, part } = prepare({
      compositions: [1],
      temperatures: [600],
      replicas: 6,
      supercell: [2, 2, 2],
      passes: 50,
    });
    expect(count).toBe(4);
    const forwards = Array.from({ length: count }, (_, index) => part(index));
    const backwards = Array.from({ length: count }, (_, index) => part(count - 1 - index)).reverse();
    const result = engine.combine(forwards, parameters, null);
    expect(JSON.stringify(engine.combine(JSON.parse(JSON.stringify(backwards)), parameters, null))).toBe(
      JSON.stringify(result),
    );
    expect(result.properties.map(({ quantity }) => quantity)).toEqual(
      expect.arrayContaining(['ionic-conductivity', 'diffusivity', 'jump-diffusivity', 'activation-energy']),
    );
    expect(result.artifacts.map(({ name }) => name)).toEqual([
      'transport',
      'mean-squared-displacement',
      'arrhenius',
    ]);
    const partial = engine.combine(forwards.slice(0, 1), parameters, null);
    expect(partial.properties.filter(({ quantity }) => quantity === 'ionic-conductivity')).toHaveLength(1);
    expect(JSON.stringify(forwards[0]).length).toBeLessThan(200_000);
  });

  it('keeps sodium and charge: Na(1+x)Zr2Si(x)P(3-x)O12 on whole numbers of species, which it says', () => {
    const { parameters, part } = prepare({ composition: 2.4, replicas: 3 });
    const { warnings, properties } = engine.combine([part(0)], parameters, null);
    expect(warnings.join()).toMatch(/rounded to 2\.5/);
    expect(properties[0]?.conditions).toContainEqual({ name: 'composition', value: '2.5', unit: null });
  });

  it('runs a hop network as it is found', () => {
    const { model, correlation } = cubicLattices['simple cubic'];
    const network = {
      sites: model.sites.map((site) => ({ ...site, orbit: 0 })),
      hops: model.hops.map((hop) => ({ ...hop, saddle: [0, 0, 0] as const, distance: 1, orbit: 0 })),
    };
    const { parameters, part } = prepare({
      system: 'custom',
      composition: 0.5,
      model: modelOfNetwork(network, model.vectors, 1),
      supercell: [5, 5, 5],
      passes: 400,
      windows: 8,
      replicas: 4,
    });
    const { properties } = engine.combine([part(0)], parameters, null);
    const value = (quantity: string) => properties.find((one) => one.quantity === quantity)?.value;
    // Half filled, tracers are less tied to their last hop than with one vacancy; charge is not at all.
    expect(value('correlation-factor')).toBeGreaterThan(correlation);
    expect(value('correlation-factor')).toBeLessThan(1);
    const hop = 5e12 * Math.exp(-0.1 / (8.617333262e-5 * 298)) * 1e-16;
    expect((value('jump-diffusivity') ?? 0) / (hop * 0.5)).toBeGreaterThan(0.6);
    expect((value('jump-diffusivity') ?? 0) / (hop * 0.5)).toBeLessThan(1.5);
  });

  it('refuses what it cannot run', () => {
    for (const given of [
      { temperature: 0 },
      { composition: 3.5 },
      { supercell: [1, 1] },
      { supercell: [200, 200, 200], passes: 1e6 },
      { system: 'custom' },
      { model: customModel.parse(cubicLattices.diamond.model) },
      { system: 'custom', composition: 1.2, model: cubicLattices.diamond.model },
      { windows: 200 },
    ]) {
      expect(() => prepare(given), JSON.stringify(given)).toThrow(ParameterError);
    }
    const full = prepare({ composition: 3 });
    expect(() => full.part(0)).toThrow(/one vacancy/);
    const large = prepare({ supercell: [200, 200, 60], passes: 1, equilibrationPasses: 0, replicas: 1 });
    expect(() => large.part(0)).toThrow(/at most/);
  });

  it('stops when cancelled', () => {
    const parameters = parseParameters(engine.parameters, {
      system: 'nasicon',
      composition: 2,
      supercell: [4, 4, 4],
      passes: 100_000,
      replicas: 1,
    });
    const cancel = new AbortController();
    const context = {
      progress: (share: number) => {
        if (share > 0) cancel.abort();
      },
      signal: cancel.signal,
    };
    expect(() => engine.runPart(null, parameters, 0, context)).toThrow(/abort/i);
  });
});
