import { existsSync, readFileSync } from 'node:fs';
import { BOLTZMANN } from '@interphase/core';
import {
  buildHopSystem,
  centredHopModel,
  LatticeWalk,
  type LocalClusterExpansion,
  localEvaluator,
  nasiconLattice,
  randomStream,
  readKmcpyModel,
  tabulateRates,
  watchWalk,
} from '@interphase/simulation';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

/**
 * Sodium in NASICON against kMCpy (Deng et al. 2022, 10.1038/s41467-022-32190-7): its model, events and start stand beside
 * the repository, not in it.
 */
const folder = new URL('../../../shared/datasets/nasicon-lce/', import.meta.url);
const present = existsSync(folder);
if (!present) console.warn(`Skipped: the NASICON reference is not at ${folder.pathname}`);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

const [SUPERCELL, CELLS] = [[2, 1, 1] as const, 2];
const [SODIUM, POLYANIONS] = [8, 6];
/** kMCpy numbers site s of cell c as s x cells + c, we as c x (sites of a cell) + s. */
const ourSite = (theirs: number) => (theirs % CELLS) * SODIUM + Math.trunc(theirs / CELLS);
const ourPolyanion = (theirs: number) => {
  const index = theirs - SODIUM * CELLS;
  return (index % CELLS) * POLYANIONS + Math.trunc(index / CELLS);
};

/** A state of kMCpy's 28 sites (0 for Na or Si) as ours. */
function stateOf(occupation: readonly number[]) {
  const state = {
    occupation: new Uint8Array(SODIUM * CELLS),
    species: new Uint8Array(POLYANIONS * CELLS),
  };
  occupation.forEach((value, site) => {
    if (site < SODIUM * CELLS) state.occupation[ourSite(site)] = 1 - value;
    else state.species[ourPolyanion(site)] = value;
  });
  return state;
}

/** Kinetic barriers (meV) of the 24 events in states drawn at random, by kMCpy 0.3.0. */
const KINETIC = [
  {
    occupation: '0000000000100010000000000000',
    barriers: [
      219.70237, 219.70237, 219.70237, 219.70237, 219.70237, 219.70237, 116.403853, 116.403853, 116.403853,
      116.403853, 116.403853, 116.403853, 219.70237, 219.70237, 219.70237, 219.70237, 219.70237, 219.70237,
      116.403853, 116.403853, 116.403853, 116.403853, 116.403853, 116.403853,
    ],
  },
  {
    occupation: '0001000100101100100001000100',
    barriers: [
      242.300572, 242.300572, 242.300572, 242.300572, 242.300572, 242.300572, 338.778787, 338.778787,
      338.778787, 338.778787, 338.778787, 338.778787, 277.71858, 277.71858, 277.71858, 277.71858, 277.71858,
      277.71858, 229.455517, 229.455517, 229.455517, 229.455517, 229.455517, 229.455517,
    ],
  },
  {
    occupation: '0101110101010010000100011111',
    barriers: [
      264.873524, 264.873524, 264.873524, 264.873524, 264.873524, 264.873524, 339.437933, 339.437933,
      339.437933, 339.437933, 339.437933, 339.437933, 322.889734, 322.889734, 322.889734, 322.889734,
      322.889734, 322.889734, 281.421724, 281.421724, 281.421724, 281.421724, 281.421724, 281.421724,
    ],
  },
  {
    occupation: '0110000001001000101101101111',
    barriers: [
      329.636876, 329.636876, 329.636876, 329.636876, 329.636876, 329.636876, 364.737935, 364.737935,
      364.737935, 364.737935, 364.737935, 364.737935, 300.470297, 300.470297, 300.470297, 300.470297,
      300.470297, 300.470297, 319.999252, 319.999252, 319.999252, 319.999252, 319.999252, 319.999252,
    ],
  },
];

/** The reference start: sites 8 and 15 empty. The marks at 25 and 28 of the file count sites that kMCpy does not move. */
const START = Array.from({ length: 28 }, (_, site) => (site === 8 || site === 15 ? 1 : 0));
/** kMCpy's one run with seed 12345, as its own test states it: s, cm2/s, S/cm. */
const REFERENCE = {
  time: 1.1193006038758543e-6,
  conductivity: 1.182390662166155e-3,
  haven: 0.312830024946617,
  correlation: 0.21998150220477225,
};

/** Means over 60 seeds of kMCpy 0.3.0 with their standard errors; hops by the geometry that its events were made with. */
const MEANS = {
  time: [1.29195e-6, 0.01435e-6],
  conductivity: [1.2295e-3, 0.141e-3],
  correlation: [0.27288, 0.00938],
} as const;

describe.skipIf(!present)('the NASICON reference case of kMCpy', () => {
  const model = present ? readKmcpyModel(read('model.json')) : undefined;
  const kinetic = (): LocalClusterExpansion => {
    if (!model) throw new Error('The reference is not there.');
    return model.kra;
  };
  const hopModel = () =>
    centredHopModel(
      nasiconLattice(),
      { kinetic: kinetic(), difference: model?.site ?? null, hoppingIon: 'counted', raised: false },
      [],
    );
  const events = present
    ? z
        .object({
          events: z.array(
            z.object({
              mobile_ion_indices: z.tuple([z.int(), z.int()]),
              local_env_indices: z.array(z.int()),
            }),
          ),
        })
        .parse(read('events.json')).events
    : [];

  it('has the same events with the same surroundings', () => {
    const lattice = hopModel();
    const system = buildHopSystem(lattice, SUPERCELL, new Uint8Array(12), []);
    const hops = lattice.environments.flatMap((_, index) => [index, index + lattice.environments.length]);
    expect(events).toHaveLength(24);
    expect(hops.length * 6).toBe(24);
    const evaluator = localEvaluator(kinetic());
    const random = randomStream(1);
    for (const {
      mobile_ion_indices: [from, to],
      local_env_indices: around,
    } of events) {
      const environment = Array.from({ length: system.environments }, (_, index) => index).find(
        (index) => system.slots[index * system.stride] === ourSite(from),
      );
      if (environment === undefined) throw new Error(`No environment around ${from}.`);
      const slots = Array.from(
        system.slots.slice(environment * system.stride + 1, (environment + 1) * system.stride),
      );
      const sodium = around.slice(0, 6).map(ourSite);
      expect([...slots].sort()).toEqual([...sodium].sort());
      expect(slots).toContain(ourSite(to));
      // The order may differ by an operation of the site's symmetry, which changes no energy.
      const local = lattice.environments[environment % 2]!;
      const cell = Math.trunc(environment / 2);
      const frozen = local.frozen.map(
        ({ site, cell: [x] }) => ((((cell + x) % CELLS) + CELLS) % CELLS) * POLYANIONS + site,
      );
      expect([...frozen].sort()).toEqual(around.slice(6).map(ourPolyanion).sort());
      for (let trial = 0; trial < 50; trial++) {
        const state = stateOf(Array.from({ length: 28 }, () => random.below(2)));
        const ours = [
          ...slots.map((site) => 1 - state.occupation[site]!),
          ...frozen.map((site) => state.species[site]!),
        ];
        const theirs = [
          ...sodium.map((site) => 1 - state.occupation[site]!),
          ...around.slice(6).map((site) => state.species[ourPolyanion(site)]!),
        ];
        expect(evaluator.evaluate(ours)).toBeCloseTo(evaluator.evaluate(theirs), 12);
      }
    }
  });

  it.each(KINETIC)(
    'has the same kinetic barrier for every event in $occupation',
    ({ occupation, barriers }) => {
      const evaluator = localEvaluator(kinetic());
      const state = stateOf([...occupation].map(Number));
      const lattice = hopModel();
      const system = buildHopSystem(lattice, SUPERCELL, state.species, []);
      events.forEach(({ mobile_ion_indices: [from] }, event) => {
        for (let index = 0; index < system.environments; index++) {
          const at = index * system.stride;
          if (system.slots[at] !== ourSite(from)) continue;
          const sodium = Array.from(system.slots.slice(at + 1, at + system.stride));
          const states = sodium.map((site) => 1 - state.occupation[site]!);
          const energy = evaluator.evaluate([...states, ...system.classes[system.classOf[index]!]!.frozen]);
          expect(energy * 1000).toBeCloseTo(barriers[event]!, 5);
        }
      });
    },
  );

  it('has the same barriers and no other events at the start of the reference run', () => {
    const kT = BOLTZMANN * 298;
    const state = stateOf(START);
    const system = buildHopSystem(hopModel(), SUPERCELL, state.species, []);
    const walk = new LatticeWalk(
      system,
      tabulateRates(system.classes, kT, 5e12, []),
      state.occupation,
      randomStream(1),
    );
    // kMCpy: four events over 252.079668 meV each; the others of its 24 are impossible.
    expect(-kT * Math.log(walk.totalRate / 4 / 5e12) * 1000).toBeCloseTo(252.079668, 4);
  });

  it('spreads its results over seeds so that the reference run is one of them', () => {
    const state = stateOf(START);
    const system = buildHopSystem(hopModel(), SUPERCELL, state.species, []);
    const table = tabulateRates(system.classes, BOLTZMANN * 298, 5e12, []);
    const runs = Array.from({ length: 400 }, (_, seed) => {
      const walk = new LatticeWalk(system, table, state.occupation, randomStream(seed));
      walk.run(16);
      const { record } = watchWalk(walk, 1600, 1, () => {});
      expect(walk.carriers).toBe(14);
      const jump = (record.charge / (6 * record.time)) * 1e-16;
      const density = 14 / (system.model.lattice.volume * CELLS * 1e-24);
      return {
        time: record.time,
        conductivity: (jump * density * 1.602176634e-19) / (BOLTZMANN * 298),
        haven: record.tracer / record.charge,
        correlation: record.tracer / record.hopped,
      };
    });
    for (const [name, reference] of Object.entries(REFERENCE)) {
      // Keys of both are the same.
      const values = runs.map((run) => run[name as keyof typeof REFERENCE]).sort((a, b) => a - b);
      expect(values[10], name).toBeLessThan(reference);
      expect(values[390], name).toBeGreaterThan(reference);
    }
    for (const [name, [mean, error]] of Object.entries(MEANS)) {
      const values = runs.map((run) => run[name as keyof typeof MEANS]);
      const ours = values.reduce((sum, value) => sum + value, 0) / values.length;
      const spread = values.reduce((sum, value) => sum + (value - ours) ** 2, 0);
      const ownError = Math.sqrt(spread) / values.length;
      expect(Math.abs(ours - mean) / Math.hypot(error, ownError), name).toBeLessThan(3);
    }
  });
});
