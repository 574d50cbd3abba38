import { BOLTZMANN, ParameterError } from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { randomStream } from '../random/random.js';
import { type CustomModel, customHopModel, customModel } from './custom-model.js';
import { buildHopSystem, type Supercell } from './hop-system.js';
import { LatticeWalk } from './lattice-walk.js';
import { cubicLattices, uniformModel } from './lattices.fixture.js';
import { tabulateRates } from './rate-table.js';
import { watchWalk } from './transport.js';

const kT = BOLTZMANN * 500;
const still = () => {};

function walkOn(model: CustomModel, supercell: Supercell, filled: (site: number) => boolean, seed = 1) {
  const system = buildHopSystem(customHopModel(model, []), supercell, new Uint8Array(0), []);
  const table = tabulateRates(system.classes, kT, 1e12, []);
  const occupation = Uint8Array.from({ length: system.sites }, (_, site) => (filled(site) ? 1 : 0));
  return new LatticeWalk(system, table, occupation, randomStream(seed));
}

const sitesOf = (walk: LatticeWalk): number[] => [...walk.carrierSites()];

describe('a carrier alone', () => {
  it('diffuses as the closed form says', () => {
    const { model } = cubicLattices['simple cubic'];
    const walk = walkOn(model, [5, 5, 5], (site) => site === 0);
    const rate = 1e12 * Math.exp(-0.1 / kT);
    expect(walk.totalRate).toBeCloseTo(6 * rate, -3);
    const { record } = watchWalk(walk, 200_000, 4000, still);
    // D = rate x distance^2: mean squared displacement over 6 t. 4000 windows: 1.3 % each of squares.
    expect(record.tracer / (6 * record.time) / rate).toBeCloseTo(1, 1);
    expect(record.tracer).toBe(record.charge);
    expect(record.hopped).toBeCloseTo(200_000, 6);
  });

  it('spends on sites the time that Boltzmann gives them', () => {
    const model = customModel.parse({
      vectors: [
        [2, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
      sites: [{ position: [0, 0, 0] }, { position: [0.5, 0, 0], energy: 0.06 }],
      hops: [
        { from: 0, to: 1, translation: [0, 0, 0], energy: 0.2 },
        { from: 1, to: 0, translation: [1, 0, 0], energy: 0.3 },
      ],
    });
    const walk = walkOn(model, [3, 1, 1], (site) => site === 0);
    let upper = 0;
    for (let event = 0; event < 200_000; event++) {
      const [before, on] = [walk.time, walk.carrierSites()[0]!];
      walk.run(1);
      if (on % 2 === 1) upper += walk.time - before;
    }
    const weight = Math.exp(-0.06 / kT);
    expect(upper / walk.time).toBeCloseTo(weight / (1 + weight), 2);
  });
});

describe('many carriers', () => {
  /** A ring of sites whose carriers repel their neighbours; hops change the energy by what the neighbours do. */
  const repulsion = 0.03;
  const ring = customModel.parse({
    vectors: [
      [1, 0, 0],
      [0, 9, 0],
      [0, 0, 9],
    ],
    sites: [{ position: [0, 0, 0] }],
    hops: [
      {
        from: 0,
        to: 0,
        translation: [1, 0, 0],
        energy: 0.2,
        surroundings: [
          { site: 0, translation: [-1, 0, 0] },
          { site: 0, translation: [2, 0, 0] },
        ],
        // Neighbour energy of an occupied site J n: -1 stands for a carrier, so J (1 - s) / 2.
        clusters: [
          { cluster: [0], difference: repulsion / 2 },
          { cluster: [1], difference: -repulsion / 2 },
        ],
      },
    ],
  });

  it('are found in each state as often as its energy says, by exact enumeration', () => {
    const sites = 8;
    const walk = walkOn(ring, [sites, 1, 1], (site) => site % 2 === 0);
    const time = new Map<string, number>();
    for (let event = 0; event < 200_000; event++) {
      const state = sitesOf(walk)
        .sort((a, b) => a - b)
        .join();
      const before = walk.time;
      walk.run(1);
      time.set(state, (time.get(state) ?? 0) + walk.time - before);
    }
    let sum = 0;
    const weights = new Map<string, number>();
    for (let bits = 0; bits < 2 ** sites; bits++) {
      const held = Array.from({ length: sites }, (_, site) => site).filter((site) => (bits >> site) & 1);
      if (held.length !== 4) continue;
      const pairs = held.filter((site) => held.includes((site + 1) % sites)).length;
      const weight = Math.exp((-repulsion * pairs) / kT);
      weights.set(held.join(), weight);
      sum += weight;
    }
    expect(time.size).toBe(weights.size);
    const byPairs = new Map<number, [number, number]>();
    for (const [state, weight] of weights) {
      const entry = byPairs.get(weight) ?? [0, 0];
      byPairs.set(weight, [entry[0] + weight / sum, entry[1] + time.get(state)! / walk.time]);
    }
    for (const [exact, found] of byPairs.values()) expect(found / exact).toBeCloseTo(1, 1);
  });

  it('stay as many, one to a site, and the same digits come from the same seed', () => {
    const { model } = cubicLattices.diamond;
    const make = () => walkOn(model, [3, 3, 3], (site) => site % 3 !== 0, 7);
    const [one, other] = [make(), make()];
    one.run(5000);
    other.run(2000);
    other.run(3000);
    expect(new Set(sitesOf(one)).size).toBe(36);
    expect([...one.positions(), one.time]).toEqual([...other.positions(), other.time]);
    // Nearest neighbours are a quarter of the cube's diagonal apart.
    expect(one.hoppedSquared).toBeCloseTo((5000 * 3) / 16, 6);
  });

  it.each(Object.entries(cubicLattices))(
    'of a %s lattice with one vacancy have its correlation factor',
    (_, { model, correlation }) => {
      const edge = model.sites.length === 1 ? 7 : 5;
      const walk = walkOn(model, [edge, edge, edge], (site) => site !== 0);
      // A window long against the time in which the vacancy leaves a tracer, short against going round the cell often.
      const { record } = watchWalk(walk, 500_000, 2, still);
      expect(record.tracer / record.hopped).toBeCloseTo(correlation, 1);
    },
  );
});

describe('what cannot be walked on', () => {
  const { model } = cubicLattices['simple cubic'];

  it('is refused with the reason', () => {
    expect(() => walkOn(model, [1, 5, 5], () => false)).toThrow(/periodic image/);
    expect(() => walkOn(model, [200, 200, 300], () => false)).toThrow(/at most/);
    expect(() => walkOn(model, [2, 2, 2], () => true).run(1)).toThrow(/No carrier can move/);
    expect(() => walkOn({ ...model, hops: [] }, [2, 2, 2], () => true)).toThrow(/no hops/);
    const leaves = { ...model.hops[0]!, to: 4 };
    expect(() => walkOn({ ...model, hops: [leaves] }, [2, 2, 2], () => true)).toThrow(/leaves the lattice/);
    const strange = { ...model.hops[0]!, clusters: [{ cluster: [2], kinetic: 1, difference: 0 }] };
    expect(() => walkOn({ ...model, hops: [strange] }, [2, 2, 2], () => true)).toThrow(/names site 2/);
  });

  it('has no negative barriers', () => {
    expect(() => walkOn(uniformModel(model.vectors, [[0, 0, 0]], -0.1), [3, 3, 3], () => true)).toThrow(
      ParameterError,
    );
  });
});
