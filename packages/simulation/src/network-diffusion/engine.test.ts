import { type Crystal, ParameterError, StructureError } from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { antifluorite, layered } from '../bond-valence/prototypes.fixture.js';
import { parseParameters } from '../engine/parse-parameters.js';
import { networkDiffusionEngine as engine } from './engine.js';

const context = { progress: () => {}, signal: new AbortController().signal };
const run = (crystal: Crystal, input: object = {}) =>
  engine.run(crystal, parseParameters(engine.parameters, { mobileIon: 'Li', ...input }), context);
type Result = ReturnType<typeof run>;
const values = ({ properties }: Result, quantity: string) =>
  properties.filter((property) => property.quantity === quantity).map(({ value }) => value);
const dataOf = ({ artifacts }: Result, name: string) =>
  artifacts.find((artifact) => artifact.name === name)?.data;
const tensorData = z.object({
  tensors: z.array(z.array(z.array(z.number()))),
  principal: z.array(z.object({ values: z.array(z.number()) })),
});

describe('the network diffusion engine', () => {
  it('finds isotropic diffusion over the barrier of antifluorite, and its activation energy', () => {
    const result = run(antifluorite, { temperatures: [500, 300, 1000, 300] });
    const [low, middle, high] = values(result, 'diffusivity');
    expect(result.properties.map(({ conditions }) => conditions[0]?.value)).toContain('300');
    expect(low).toBeGreaterThan(0);
    expect(middle).toBeGreaterThan(low ?? 0);
    expect(high).toBeGreaterThan(middle ?? 0);
    expect(values(result, 'ionic-conductivity')).toHaveLength(3);
    // One kind of hop, from the tetrahedral sites, which are the lowest.
    const { hops } = z
      .object({ hops: z.array(z.object({ energy: z.number() })) })
      .parse(dataOf(result, 'network'));
    const [activation] = values(result, 'activation-energy');
    expect(Math.abs((activation ?? 0) - (hops[0]?.energy ?? 1))).toBeLessThan(0.02);
    const { tensors } = tensorData.parse(dataOf(result, 'diffusivity-tensor'));
    expect((tensors[0]?.[0]?.[0] ?? 0) / (low ?? 1)).toBeCloseTo(1, 9);
    expect(Math.abs(tensors[0]?.[0]?.[1] ?? 1)).toBeLessThan(1e-9 * (low ?? 0));
  });

  it('keeps the ions of a layered oxide in their layers', () => {
    const result = run(layered, { temperatures: [600] });
    const [first, second, third] =
      tensorData.parse(dataOf(result, 'diffusivity-tensor')).principal[0]?.values ?? [];
    expect(third).toBe(0);
    expect(first).toBeGreaterThan(0);
    expect((second ?? 0) / (first ?? 1)).toBeCloseTo(1, 9);
    expect(result.warnings).toContainEqual(expect.stringMatching(/2 of 3 dimensions/));
    expect(values(result, 'activation-energy')).toEqual([]);
  });

  it('gives zero with a reason where nothing percolates', () => {
    const result = run(layered, { maximumEnergy: 0.3 });
    expect(values(result, 'diffusivity')).toEqual([0]);
    expect(values(result, 'ionic-conductivity')).toEqual([0]);
    expect(result.warnings).toContainEqual(expect.stringMatching(/no way through the crystal below 0.3 eV/));
    expect(dataOf(result, 'arrhenius')).toMatchObject({ activationEnergy: null, prefactor: null });
  });

  it('scales with the attempt frequency and says what its barriers are worth', () => {
    const [one] = values(run(antifluorite), 'diffusivity');
    const [ten] = values(run(antifluorite, { attemptFrequency: 1e14 }), 'diffusivity');
    expect((ten ?? 0) / (one ?? 1)).toBeCloseTo(10, 9);
    expect(run(antifluorite).warnings[0]).toMatch(/rigid framework/);
  });

  it('lets ions that repel each other diffuse, with errors, conductivity and Haven ratio', () => {
    const result = run(layered, {
      carriers: 'interacting',
      temperatures: [1500, 2000],
      vacancyFraction: 0.5,
      passes: 400,
    });
    for (const quantity of ['diffusivity', 'ionic-conductivity', 'correlation-factor']) {
      const found = result.properties.filter((property) => property.quantity === quantity);
      expect(found.length).toBeGreaterThan(0);
      for (const { value, uncertainty, conditions } of found) {
        expect(uncertainty).toBeGreaterThan(0);
        expect(value).toBeGreaterThan(2 * (uncertainty ?? 0));
        expect(conditions).toContainEqual({ name: 'carriers', value: 'interacting', unit: null });
      }
    }
    const [activation] = result.properties.filter(({ quantity }) => quantity === 'activation-energy');
    expect(activation?.uncertainty).toBeGreaterThan(0);
    expect(result.warnings).toContainEqual(expect.stringMatching(/ions were followed on \d+ sites/));
  });

  it('repeats a run of interacting ions by its seed', () => {
    const input = { carriers: 'interacting', temperatures: [1200], vacancyFraction: 0.5, passes: 100 };
    expect(run(layered, { ...input, seed: 5 })).toEqual(run(layered, { ...input, seed: 5 }));
  });

  it('survives a temperature at which nothing happens in the age of the universe', () => {
    const result = run(antifluorite, { temperatures: [50, 60] });
    for (const value of values(result, 'diffusivity')) expect(value).toBeGreaterThanOrEqual(0);
  });

  it.each([
    ['temperatures', { temperatures: [49] }, /50 to 2500 K/],
    ['temperatures', { temperatures: [] }, /1 to 50 temperatures/],
    ['temperatures', { temperatures: Array.from({ length: 51 }, (_, i) => 300 + i) }, /1 to 50/],
    ['temperatures', { temperatures: [Number.NaN] }, /50 to 2500 K/],
    ['attemptFrequency', { attemptFrequency: 0 }, /Hz/],
    ['mobileIon', { mobileIon: 'Xx' }, /Xx/],
    ['carriers', { carriers: 'some' }, /independent or interacting/],
    ['dielectricConstant', { dielectricConstant: 0 }, /1 to 1000/],
    ['passes', { passes: 1e9 }, /50 to 100000/],
  ])('refuses %s out of range and says the range', (field, input, message) => {
    expect(() => run(antifluorite, input)).toThrow(ParameterError);
    expect(() => run(antifluorite, input)).toThrow(message);
    expect(() => run(antifluorite, input)).toThrow(
      expect.objectContaining({ path: expect.arrayContaining([field]) }),
    );
  });

  it('lets a single ion diffuse through a host that holds none, and gives no conductivity', () => {
    const result = run(layered, { mobileIon: 'Na', temperatures: [300, 600] });
    expect(values(result, 'diffusivity')).toHaveLength(2);
    expect(values(result, 'ionic-conductivity')).toEqual([]);
    expect(result.properties.flatMap(({ conditions }) => conditions.map(({ name }) => name))).not.toContain(
      'carrier-density',
    );
    expect(result.warnings).toContainEqual(expect.stringMatching(/holds no Na: .* single inserted Na1\+/));
  });

  it('refuses ions that interact where there are none, and stops when cancelled', () => {
    expect(() => run(antifluorite, { mobileIon: 'Na', carriers: 'interacting' })).toThrow(StructureError);
    const parameters = parseParameters(engine.parameters, { mobileIon: 'Li' });
    const cancelled = { ...context, signal: AbortSignal.abort() };
    expect(() => engine.run(antifluorite, parameters, cancelled)).toThrow(/abort/i);
  });
});
