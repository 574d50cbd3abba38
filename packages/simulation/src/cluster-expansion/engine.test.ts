import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  formatXyzFrame,
  frameOfCrystal,
  InputError,
  parseCif,
  StructureError,
  writePoscar,
} from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { dataFolder } from '../data-folder.js';
import type { EngineResult } from '../engine/engine.js';
import { parseParameters } from '../engine/parse-parameters.js';
import { clusterExpansionEngine as engine } from './engine.js';
import { clusterExpansionParameters } from './parameters.js';

const cobaltOxide = parseCif(
  readFileSync(join(dataFolder(), 'structures', 'lithium-cobalt-oxide.cif'), 'utf8'),
).crystal;
const context = { progress: () => undefined, signal: new AbortController().signal };
const quick = {
  mobileIon: 'Li',
  clusterCutoffs: [5, 3],
  orderings: 40,
  orderingSites: 5,
  points: 9,
  passes: 40,
  compositions: [1 / 3],
  replicas: 2,
  repeats: [6, 6, 6],
};

function run(given: Record<string, unknown>, crystal = cobaltOxide): EngineResult {
  const parameters = parseParameters(clusterExpansionParameters, given);
  const parts = Array.from({ length: engine.parts(parameters) }, (_, part) =>
    engine.runPart(crystal, parameters, part, context),
  );
  return engine.combine(JSON.parse(JSON.stringify(parts)), parameters, crystal);
}

const artifact = (result: EngineResult, name: string): Readonly<Record<string, unknown>> =>
  result.artifacts.find((one) => one.name === name)?.data ?? {};
const numbers = (value: unknown): number[] => (Array.isArray(value) ? value.map(Number) : []);

describe('the cluster expansion of layered lithium cobalt oxide', () => {
  const result = run(quick);

  it('predicts orderings that it has not seen, and says where its energies come from', () => {
    const error = result.properties.find(({ quantity }) => quantity === 'cross-validation-error');
    expect(error?.value).toBeLessThan(1e-3);
    expect(error?.unit).toBe('eV');
    expect(result.warnings.join(' ')).toMatch(/not first-principles ones/);
    expect(result.warnings.join(' ')).toMatch(/metalEnergy/);
  });

  it('fills as the chemical potential rises, and the voltage falls', () => {
    const { composition, voltage } = artifact(result, 'voltage');
    const filled = numbers(composition);
    expect(filled).toHaveLength(9);
    expect(filled[0]).toBeLessThan(0.02);
    expect(filled[8]).toBeGreaterThan(0.98);
    numbers(voltage)
      .slice(1)
      .forEach((value, k) => {
        expect(value).toBeLessThan(numbers(voltage)[k] ?? Number.NaN);
      });
  });

  it('orders a third of the ions in the root-three cell, which no neighbours share', () => {
    // A third of a triangular lattice without nearest neighbours: nothing but the interactions between layers is left.
    const { ordering } = artifact(result, 'energies');
    const [third] = Array.isArray(ordering) ? ordering : [];
    expect(third.composition).toBeCloseTo(1 / 3, 2);
    expect(third.lowest).toBeLessThan(third.energy + 1e-9);
    expect(third.energy).toBeLessThan(third.random - 0.02);
  });

  it('is the same run for run, and another for another seed', () => {
    const again = run(quick);
    expect(again).toEqual(result);
    expect(run({ ...quick, seed: 2 }).properties).not.toEqual(result.properties);
  });

  it('gives a model that another run takes in place of a fit', () => {
    const model = artifact(result, 'model');
    const again = run({ ...quick, model: JSON.parse(JSON.stringify(model)) });
    expect(artifact(again, 'model')).toEqual(model);
    expect(artifact(again, 'fit')).toEqual({});
  });

  it('refuses a model whose clusters are not those of the structure', () => {
    const model = JSON.parse(JSON.stringify(artifact(result, 'model')));
    model.orbits[1].multiplicity = 4;
    expect(refusal({ ...quick, model })).toMatchObject({
      code: 'cluster-expansion.mismatch',
      path: ['model', 'orbits', '1'],
    });
    model.orbits = model.orbits.slice(0, 1);
    expect(refusal({ ...quick, model })).toMatchObject({ path: ['model', 'orbits'] });
    expect(refusal({ ...quick, model: { ...model, species: { Co: ['Co', 'Vac'] } } })).toMatchObject({
      path: ['model', 'species'],
    });
    expect(refusal({ ...quick, model: { ...model, empty: Number.NaN } })).toMatchObject({
      path: ['model', 'empty'],
    });
  });

  it('says partial averages of the parts that are there', () => {
    const parameters = parseParameters(clusterExpansionParameters, quick);
    const first = engine.runPart(cobaltOxide, parameters, 0, context);
    expect(engine.combine([], parameters, cobaltOxide).artifacts).toEqual([]);
    const partial = engine.combine([first], parameters, cobaltOxide);
    expect(partial.properties.map(({ quantity }) => quantity)).toEqual(['cross-validation-error']);
    expect(numbers(artifact(partial, 'voltage').composition)).toHaveLength(9);
  });

  it('stops when it is cancelled', () => {
    const stop = new AbortController();
    stop.abort();
    const parameters = parseParameters(clusterExpansionParameters, quick);
    expect(() => engine.runPart(cobaltOxide, parameters, 0, { ...context, signal: stop.signal })).toThrow(
      /abort/i,
    );
  });
});

function refusal(given: Record<string, unknown>): InputError {
  try {
    run(given);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('training on given energies', () => {
  const withoutLithium = {
    ...cobaltOxide,
    sites: cobaltOxide.sites.filter(({ species }) => species[0]?.element !== 'Li'),
  };
  const missing = (gone: number) => {
    const lithium = cobaltOxide.sites.filter(({ species }) => species[0]?.element === 'Li');
    return { ...cobaltOxide, sites: [...withoutLithium.sites, ...lithium.slice(gone)] };
  };
  // 3 formula units a cell: -60 eV without lithium, -4 eV an ion on a metal scale of -1.9.
  const training = [0, 1, 2, 3].map((gone) => ({
    structure: writePoscar(missing(gone)),
    energy: -60 - 5.9 * (3 - gone) + 0.06 * (3 - gone) * gone,
  }));
  const points = {
    ...quick,
    clusterCutoffs: [4],
    fit: 'ridge',
    folds: 0,
    training,
    metalEnergy: -1.9,
    oxidationStates: { Co: 3 },
  };

  it('gives voltages against the metal: those of its end members on average', () => {
    const result = run(points);
    const voltage = result.properties.find(({ quantity }) => quantity === 'voltage');
    expect(voltage?.value).toBeCloseTo(4, 1);
    expect(artifact(result, 'voltage')).toMatchObject({ reference: 'metal' });
    expect(result.warnings.join(' ')).not.toMatch(/not first-principles/);
  });

  it('takes the energies that frames of extended XYZ state', () => {
    const frames = [0, 1, 2, 3].map((gone) =>
      formatXyzFrame(frameOfCrystal(missing(gone), new Map([['energy', training[gone]!.energy]]))),
    );
    const one = run({ ...points, training: [{ structure: frames.join('') }] });
    expect(artifact(one, 'fit').rows).toEqual(artifact(run(points), 'fit').rows);
    const silent = formatXyzFrame(frameOfCrystal(missing(1)));
    expect(refusal({ ...points, training: [{ structure: frames.join('') + silent }] })).toMatchObject({
      path: ['training', '0', 'energy'],
    });
    expect(refusal({ ...points, training: [{ structure: writePoscar(missing(0)) }] })).toMatchObject({
      path: ['training', '0', 'energy'],
    });
  });

  it('refuses structures that are no orderings of the crystal, energies that are none, and too few', () => {
    const odd = {
      structure: writePoscar({ ...cobaltOxide, sites: cobaltOxide.sites.slice(1, -1) }),
      energy: -1,
    };
    expect(refusal({ ...points, training: [...training, odd] })).toMatchObject({
      code: 'cluster-expansion.not-of-parent',
      path: ['training', '4', 'structure'],
    });
    expect(
      refusal({ ...points, training: [{ structure: 'nonsense', energy: 1 }, ...training] }),
    ).toMatchObject({
      path: ['training', '0', 'structure'],
    });
    expect(
      refusal({ ...points, training: [{ ...training[0], energy: Number.NaN }, ...training] }),
    ).toMatchObject({
      path: ['training', '0', 'energy'],
    });
    expect(refusal({ ...points, training: training.slice(0, 2) })).toMatchObject({ path: ['training'] });
    expect(refusal({ ...points, fit: 'least-squares', clusterCutoffs: [9, 5] })).toMatchObject({
      path: ['fit'],
    });
  });
});

describe('what cannot be expanded', () => {
  it('is refused with what to change', () => {
    expect(refusal({ ...quick, mobileIon: 'Na' })).toBeInstanceOf(StructureError);
    expect(refusal({ ...quick, repeats: [1, 1, 1] })).toMatchObject({ path: ['repeats'] });
    expect(refusal({ ...quick, repeats: [200, 200, 200], passes: 100000 })).toMatchObject({
      path: ['passes'],
    });
    expect(refusal({ ...quick, clusterCutoffs: [20, 20, 20] })).toMatchObject({ path: ['clusterCutoffs'] });
  });
});
