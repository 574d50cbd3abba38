import { latticeFromParameters } from '@interphase/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseBackend } from '../../backend/backend.js';
import { crystalGraph } from '../../features/graph/crystal-graph.js';
import { graphLearner } from './graph-learner.js';
import type { GraphOptions } from './graph-options.js';

const OPTIONS: GraphOptions = {
  members: 2,
  channels: 12,
  layers: 2,
  epochs: 60,
  batchSize: 8,
  learningRate: 0.01,
  weightDecay: 1e-5,
  beta: 0.5,
  inputNoise: 0,
  pretrainEpochs: 0,
};

/** Rocksalt of an edge (angstrom), its origin moved, its atoms in another order, or doubled along c. */
function rocksalt(edge: number, { shift = 0, reversed = false, doubled = false } = {}) {
  const faces = [
    [0, 0, 0],
    [0, 0.5, 0.5],
    [0.5, 0, 0.5],
    [0.5, 0.5, 0],
  ] as const;
  const single = [
    ...faces.map((place) => ({ element: 'Li', charge: 1, place })),
    ...faces.map(([x, y, z]) => ({ element: 'F', charge: -1, place: [(x + 0.5) % 1, y, z] as const })),
  ];
  const copies = doubled ? [0, 1] : [0];
  const sites = copies.flatMap((copy) =>
    single.map(({ element, charge, place: [x, y, z] }, index) => ({
      label: `${element}${index}`,
      position: [(x + shift) % 1, y, (z + copy) / copies.length] as const,
      species: [{ element, oxidationState: charge, occupancy: 1 }],
    })),
  );
  const lattice = latticeFromParameters({
    a: edge,
    b: edge,
    c: edge * copies.length,
    alpha: 90,
    beta: 90,
    gamma: 90,
  });
  return crystalGraph({ lattice, sites: reversed ? sites.reverse() : sites }, 'Li');
}

const edges = Array.from({ length: 32 }, (_, index) => 3.6 + 0.05 * index);
const table = { inputs: edges.map((edge) => rocksalt(edge)), targets: edges.map((edge) => (edge - 4) ** 2) };

describe('graphLearner', () => {
  beforeAll(async () => {
    await chooseBackend(['wasm', 'cpu']);
  });

  it('learns from distances, and says the same of a crystal however it is written', async () => {
    const predictor = await graphLearner.train(table, OPTIONS, 1);
    const errors = predictor
      .predict(table.inputs)
      .map(({ mean }, row) => Math.abs(mean - table.targets[row]!));
    expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(0.15);
    const [plain, ...others] = predictor.predict([
      rocksalt(4.31),
      rocksalt(4.31, { shift: 0.13 }),
      rocksalt(4.31, { reversed: true }),
      rocksalt(4.31, { doubled: true }),
    ]);
    for (const other of others) {
      expect(other.mean).toBeCloseTo(plain!.mean, 3);
      expect(other.spread).toBeCloseTo(plain!.spread, 3);
    }
    predictor.dispose();
  });

  it('repeats its digits from the same seed, and after being saved and loaded', async () => {
    const short = { ...OPTIONS, epochs: 3, pretrainEpochs: 2 };
    const auxiliary = edges.map((_, row) => row % 2 === 1);
    const first = await graphLearner.train({ ...table, auxiliary }, short, 5);
    const second = await graphLearner.train({ ...table, auxiliary }, short, 5);
    const predicted = first.predict(table.inputs);
    expect(second.predict(table.inputs)).toEqual(predicted);
    const { state, tensors } = first.save();
    const loaded = graphLearner.load({ state: JSON.parse(JSON.stringify(state)), tensors }, short);
    expect(loaded.predict(table.inputs)).toEqual(predicted);
    expect(loaded.represent(table.inputs)).toHaveLength(table.inputs.length);
    expect(() => graphLearner.load({ state, tensors: tensors.slice(1) }, short)).toThrow('no array');
    expect(() => graphLearner.load({ state, tensors }, { ...short, channels: 11 })).toThrow('need 9 by 11');
    expect(() => graphLearner.load({ state: {}, tensors }, short)).toThrow('does not fit');
    for (const predictor of [first, second, loaded]) predictor.dispose();
  });

  it('reads what is known of the whole, where not all is known, and keeps how it was scaled', async () => {
    const known = edges.map((_, row) => (row % 2 === 0 ? 5 : -5));
    const inputs = table.inputs.map((graph, row) => ({
      ...graph,
      whole: Float32Array.from([known[row]!, row === 3 ? Number.NaN : 0.1 * row]),
    }));
    const short = { ...OPTIONS, members: 1, epochs: 40, inputNoise: 0.1 };
    const predictor = await graphLearner.train({ inputs, targets: known }, short, 2);
    const predicted = predictor.predict(inputs);
    for (const [row, { mean }] of predicted.entries()) expect(Math.abs(mean - known[row]!)).toBeLessThan(2.5);
    const loaded = graphLearner.load(predictor.save(), short);
    expect(loaded.predict(inputs)).toEqual(predicted);
    for (const each of [predictor, loaded]) each.dispose();
  });

  it('begins at what auxiliary rows taught it, and needs others', async () => {
    const auxiliary = edges.map((_, row) => row % 4 !== 0);
    const few = { ...table, auxiliary };
    const error = async (pretrainEpochs: number) => {
      const predictor = await graphLearner.train(
        few,
        { ...OPTIONS, members: 1, epochs: 5, pretrainEpochs },
        3,
      );
      const misses = predictor
        .predict(table.inputs)
        .map(({ mean }, row) => (mean - table.targets[row]!) ** 2);
      predictor.dispose();
      return misses.reduce((sum, miss) => sum + miss, 0);
    };
    expect(await error(30)).toBeLessThan((await error(0)) / 2);
    const none = { ...table, auxiliary: edges.map(() => true) };
    await expect(graphLearner.train(none, OPTIONS, 1)).rejects.toThrow('All rows are auxiliary');
  });

  it('refuses tables that are none', async () => {
    await expect(graphLearner.train({ inputs: [], targets: [] }, OPTIONS, 1)).rejects.toThrow('no rows');
    await expect(graphLearner.train({ ...table, targets: [1] }, OPTIONS, 1)).rejects.toThrow('but 1 targets');
  });
});
