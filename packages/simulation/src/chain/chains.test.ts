import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Crystal, parseCif } from '@interphase/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { dataFolder } from '../data-folder.js';
import { type EngineResult, isParted } from '../engine/engine.js';
import { parseParameters } from '../engine/parse-parameters.js';
import { engines } from '../engine/registry.js';
import { nasiconExpansions } from '../lattice-kinetic-monte-carlo/nasicon-lattice.js';
import { runHash } from '../run-hash.js';
import { type ChainProgress, chainProgress } from './chain-progress.js';
import { chains } from './chains.js';

const context = { progress: () => {}, signal: new AbortController().signal };

const crystalOf = (name: string): Crystal =>
  parseCif(readFileSync(join(dataFolder(), 'structures', `${name}.cif`), 'utf8')).crystal;

const computed = new Map<string, EngineResult>();

/** What a worker would do with a run, equal ones once, its result through JSON as the store gives it back. */
function compute(next: NonNullable<ChainProgress['next']>): EngineResult {
  const { method, crystal, parameters } = next;
  const hash = runHash(method, '', crystal, parameters);
  const known = computed.get(hash) ?? run(next);
  computed.set(hash, known);
  return known;
}

function run({ method, crystal, parameters }: NonNullable<ChainProgress['next']>): EngineResult {
  const engine = engines[method];
  if (!engine) throw new Error(`There is no engine for ${method}.`);
  const complete = parseParameters(engine.parameters, parameters);
  const result = isParted(engine)
    ? engine.combine(
        Array.from({ length: engine.parts(complete) }, (_, part) =>
          engine.runPart(crystal, complete, part, context),
        ),
        complete,
        crystal,
      )
    : engine.run(crystal ?? { lattice: crystalOf('lithium-oxide').lattice, sites: [] }, complete, context);
  return JSON.parse(JSON.stringify(result));
}

/** A chain from its structure to its end, with the plans of its runs. */
function follow(slug: string, crystal: Crystal, given: Record<string, unknown> = {}) {
  const chain = chains[slug];
  if (!chain) throw new Error(`There is no chain ${slug}.`);
  const parameters = parseParameters(chain.parameters, given);
  const results = new Map<string, EngineResult>();
  const runs: NonNullable<ChainProgress['next']>[] = [];
  for (;;) {
    const { concluded, next, refused } = chainProgress(chain, parameters, crystal, results);
    if (refused) throw refused.error;
    if (!next) {
      const handed = concluded.flatMap(({ handedOver }) => handedOver);
      return { concluded, runs, handed: new Map(handed.map((one) => [one.name, one])) };
    }
    runs.push(next);
    results.set(next.step, compute(next));
  }
}

const number = (followed: ReturnType<typeof follow>, name: string): number => {
  const value = followed.handed.get(name)?.value;
  if (typeof value !== 'number')
    throw new Error(`${name} is ${value}; there are ${[...followed.handed.keys()]}`);
  return value;
};

describe('the chain of olivine', () => {
  const given = { defectFraction: [0.01], particleSizes: [10, 100] };
  let olivine: ReturnType<typeof follow>;
  beforeAll(() => {
    olivine = follow('olivine', crystalOf('lithium-iron-phosphate'), given);
  }, 60_000);

  it('finds the channel along b with two lithium a cell, and barriers as other calculations have them', () => {
    expect(olivine.handed.get('channel-direction')?.value).toBe('[0 1 0]');
    expect(number(olivine, 'sites-per-nanometre')).toBeCloseTo(3.33, 1);
    // Morgan, Van der Ven & Ceder 2004 have 0.1-0.3 eV along and more than 1 eV across; ours are those of a force field.
    expect(number(olivine, 'channel-barrier')).toBeGreaterThan(0.1);
    expect(number(olivine, 'channel-barrier')).toBeLessThan(number(olivine, 'rigid-channel-barrier'));
    expect(number(olivine, 'crossover-barrier')).toBeGreaterThan(1);
    expect(number(olivine, 'crossover-barrier')).toBeLessThan(number(olivine, 'rigid-crossover-barrier'));
  });

  it('hands barriers and spacing on to the particle, whose capacity defects cut', () => {
    const particle = olivine.runs.at(-1);
    expect(particle?.parameters).toMatchObject({
      channelBarrier: number(olivine, 'channel-barrier'),
      crossoverBarriers: [number(olivine, 'crossover-barrier')],
      sitesPerNanometre: number(olivine, 'sites-per-nanometre'),
    });
    expect(olivine.concluded.at(-1)?.received.map(({ name }) => name)).toEqual([
      'sites-per-nanometre',
      'channel-barrier',
      'crossover-barrier',
    ]);
    const at = (length: number) =>
      number(olivine, `unblocked-fraction, defect fraction 0.01, channel length ${length} nm`);
    expect(at(10)).toBeCloseTo(0.985, 2);
    expect(at(100)).toBeCloseTo(0.54, 1);
  });

  it('takes a barrier between channels that is given, and says what it stands for', () => {
    const followed = follow('olivine', crystalOf('lithium-iron-phosphate'), {
      ...given,
      crossoverBarrier: 0.7,
    });
    expect(followed.handed.get('crossover-barrier')).toMatchObject({ value: 0.7 });
    expect(followed.handed.get('crossover-barrier')?.meaning).toMatch(
      /as given; the structure has 2\.\d+ eV/,
    );
  });

  it('refuses what conducts in all directions', () => {
    expect(() => follow('olivine', crystalOf('lithium-titanium-oxide-spinel'), given)).toThrow(
      /do not join into channels of one dimension/,
    );
  });
});

describe('the chain of rocksalts', () => {
  const given = { lithium: [1, 1.2], cells: 6, samples: 20 };

  it('finds 0-TM channels the easiest and 2-TM the hardest, and lets open ones percolate', () => {
    const followed = follow('rocksalt', crystalOf('lithium-titanate-rocksalt'), given);
    const barriers = ['zero-tm', 'one-tm', 'two-tm'].map((kind) => number(followed, `${kind}-barrier`));
    // Lee et al. 2014 have about 0.3 eV for 0-TM.
    expect(barriers[0]).toBeCloseTo(0.35, 0);
    expect(barriers).toEqual([...barriers].sort((a, b) => a - b));
    expect(followed.handed.get('widest-channel')?.value).toBe('ZERO_TM');
    expect(followed.runs.at(-1)?.parameters).toMatchObject({ channels: ['ZERO_TM'] });
    expect(followed.concluded.at(-1)?.handedOver.map(({ quantity }) => quantity)).toContain(
      'accessible-lithium',
    );
  });

  it('opens wider channels with a higher limit, and says when none is open', () => {
    const crystal = crystalOf('lithium-titanate-rocksalt');
    expect(
      follow('rocksalt', crystal, { ...given, barrierLimit: 1.2 }).handed.get('widest-channel')?.value,
    ).toBe('ONE_TM');
    expect(() => follow('rocksalt', crystal, { ...given, barrierLimit: 0.1 })).toThrow(
      /No channel is open up to 0.1 eV: 0-TM 0\.\d+ eV.* Raise barrierLimit/,
    );
  });

  it('refuses a structure that is no rocksalt', () => {
    expect(() => follow('rocksalt', crystalOf('lithium-iron-phosphate'))).toThrow(/starts from a rocksalt/);
  });
});

describe('the chain of NASICON', () => {
  const given = {
    compositions: [1, 2.4],
    temperatures: [473, 573],
    supercell: [2, 2, 2],
    replicas: 4,
    passes: 20,
  };

  it('goes from the published barriers to conductivities', () => {
    const followed = follow('nasicon', crystalOf('sodium-zirconium-silicate'), given);
    expect(number(followed, 'lowest-barrier')).toBeLessThan(number(followed, 'highest-barrier'));
    // The engine orders sites in its own way: the same fit shows that every row met its surroundings.
    expect(number(followed, 'empty-cluster')).toBeCloseTo(nasiconExpansions().kinetic.empty, 4);
    expect(followed.runs.map(({ step }) => step)).toEqual(['landscape', 'expansion', 'transport']);
    const conductivities = followed.concluded
      .at(-1)
      ?.handedOver.filter(({ quantity }) => quantity === 'ionic-conductivity');
    expect(conductivities).toHaveLength(4);
  });

  it('says where a structure has other surroundings than the barriers were computed for', () => {
    expect(() => follow('nasicon', crystalOf('sodium-zirconium-phosphate'), given)).toThrow(
      /Take Na4Zr2Si3O12, or barriers: bond-valence/,
    );
  });

  it('takes the hops of the structure itself just as well', () => {
    const followed = follow('nasicon', crystalOf('sodium-zirconium-silicate'), {
      ...given,
      barriers: 'bond-valence',
      compositions: [1],
    });
    expect(followed.runs.at(-1)?.parameters).toMatchObject({ system: 'custom', composition: 0.5 });
    expect(followed.concluded.at(-1)?.received.map(({ name }) => name)).toEqual(['barriers']);
    expect(followed.concluded.at(-1)?.handedOver.length).toBeGreaterThan(1);
  });
});
