import { type Crystal, ParameterError, StructureError } from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { bondValenceParameters } from '../bond-valence/parameters.js';
import { antifluorite, layered } from '../bond-valence/prototypes.fixture.js';
import type { RunContext } from '../engine/engine.js';
import { computeHopNetwork } from '../network/compute-hop-network.js';
import { nudgedElasticBandEngine } from './engine.js';
import type { HopRecord } from './hop-record.js';
import { nudgedElasticBandParameters } from './parameters.js';

const quiet: RunContext = { progress: () => {}, signal: new AbortController().signal };
const run = (crystal: Crystal, input: object = {}, context = quiet) =>
  nudgedElasticBandEngine.run(
    crystal,
    nudgedElasticBandParameters.parse({ mobileIon: 'Li', ...input }),
    context,
  );
const hopsOf = (result: ReturnType<typeof run>) => {
  // What the engine's only artifact is documented to hold.
  const data = result.artifacts[0]!.data as { hops: HopRecord[] };
  return data.hops;
};
/** Between the two nearest lithium sites of the antifluorite. */
const hop = { from: [0.25, 0.25, 0.25], to: [0.75, 0.25, 0.25] };

describe('nudgedElasticBandEngine', () => {
  it('relaxes a stated hop: symmetric, lower than in the rigid lattice, highest half way', () => {
    const result = run(antifluorite, { hop });
    const [record] = hopsOf(result);
    expect(record).toMatchObject({
      label: '1',
      mechanism: 'vacancy',
      multiplicity: 1,
      converged: true,
      atoms: 95,
    });
    expect(record!.maximumForce).toBeLessThanOrEqual(0.03);
    expect(record!.barrier).toBeCloseTo(record!.reverseBarrier, 2);
    expect(record!.barrier).toBeGreaterThan(0.05);
    expect(record!.barrier).toBeLessThan(record!.rigidBarrier!);
    expect(record!.images).toHaveLength(9);
    expect(record!.images[4]!.energy).toBeCloseTo(record!.barrier, 6);
    expect(record!.images[4]!.position[0]).toBeCloseTo(0.5, 1);
    expect(result.properties).toEqual([
      expect.objectContaining({ quantity: 'migration-barrier', value: record!.barrier, unit: 'eV' }),
    ]);
    expect(result.properties[0]!.conditions.map(({ name }) => name)).toEqual([
      'hop',
      'ion',
      'from',
      'to',
      'path length',
      'multiplicity',
    ]);
    // A result crosses threads and is stored as JSON.
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  it('has the barriers of the network in the rigid limit', () => {
    const { network } = computeHopNetwork(layered, bondValenceParameters.parse({ mobileIon: 'Li' }), quiet);
    const records = hopsOf(run(layered, { cutoff: 10 }));
    const kinds = network.hops.filter((one, index) => one.orbit === index);
    expect(records).toHaveLength(kinds.length);
    for (const record of records) {
      const expected = kinds.map(({ energy, from }) => energy - network.sites[from]!.energy);
      expect(Math.min(...expected.map((one) => Math.abs(one - record.rigidBarrier!)))).toBeLessThan(0.01);
    }
  });

  it('gives both directions of a hop between unlike sites', () => {
    // From the octahedral to the tetrahedral site.
    const result = run(layered);
    const [record] = hopsOf(result);
    expect(Math.abs(record!.barrier - record!.reverseBarrier)).toBeGreaterThan(0.1);
    const directions = result.properties.map(
      ({ conditions }) => conditions.find(({ name }) => name === 'direction')?.value,
    );
    expect(directions).toEqual(['forward', 'backward']);
    expect(result.properties.map(({ value }) => value)).toEqual([record!.barrier, record!.reverseBarrier]);
  });

  it('says how far it came when the steps do not suffice', () => {
    const result = run(antifluorite, { hop, maximumSteps: 10, forceTolerance: 0.001 });
    expect(hopsOf(result)[0]).toMatchObject({ converged: false });
    expect(result.warnings).toEqual([
      expect.stringMatching(/^Hop 1 is not converged: a force of 0\.\d+ eV\/Å/),
    ]);
  });

  it('takes a structure whose end site is vacant', () => {
    const bare = {
      ...antifluorite,
      sites: antifluorite.sites.map((site) => ({
        ...site,
        species: site.species.map((species) => ({ ...species, oxidationState: null })),
      })),
    };
    const vacant = {
      ...bare,
      sites: bare.sites.filter(({ position }) => String(position) !== String(hop.to)),
    };
    expect(vacant.sites).toHaveLength(bare.sites.length - 1);
    const [record] = hopsOf(run(vacant, { hop }));
    const [whole] = hopsOf(run(antifluorite, { hop }));
    expect(record!.mechanism).toBe('vacancy');
    expect(record!.barrier).toBeCloseTo(whole!.barrier, 3);
  });

  it('stops when it is cancelled', () => {
    const controller = new AbortController();
    const stop = (fraction: number) => {
      if (fraction > 0.1) controller.abort();
    };
    expect(() => run(antifluorite, { hop }, { progress: stop, signal: controller.signal })).toThrow(
      expect.objectContaining({ name: 'AbortError' }),
    );
  });
});

describe('what the engine refuses', () => {
  const refused = (input: object, crystal = antifluorite): unknown => {
    try {
      run(crystal, input);
    } catch (error) {
      return error;
    }
    throw new Error('Nothing was refused');
  };

  it.each([
    ['a hop of no length', { from: hop.from, to: hop.from }, ['hop', 'to']],
    ['a hop from an atom', { from: [0, 0, 0], to: hop.to }, ['hop', 'from']],
    ['a hop through an atom', { from: hop.from, to: [-0.25, -0.25, -0.25] }, ['hop']],
    ['a hop between places of one site', { from: [0.25, 0.25, 0.25], to: [0.33, 0.25, 0.25] }, ['hop', 'to']],
  ])('refuses %s', (_, stated, path) => {
    const error = refused({ hop: stated });
    expect(error).toBeInstanceOf(ParameterError);
    expect(error).toMatchObject({ path });
  });

  it('refuses an ion that the structure does not hold', () => {
    for (const stated of [{}, { hop }]) {
      expect(refused({ mobileIon: 'Na', ...stated })).toMatchObject({ path: ['mobileIon'] });
    }
  });

  it('refuses an ion without a framework to hop in', () => {
    const lithium = { ...antifluorite, sites: antifluorite.sites.filter((site) => site.label === 'Li') };
    expect(refused({ hop }, lithium)).toBeInstanceOf(StructureError);
  });

  it('refuses numbers out of range, with range and unit', () => {
    const faults = (input: object) =>
      nudgedElasticBandParameters
        .safeParse({ mobileIon: 'Li', ...input })
        .error?.issues.map(({ message }) => message);
    expect(faults({ images: 0 })).toEqual(['must be a number from 1 to 31 images']);
    expect(faults({ images: 2.5 })).toEqual(['must be a whole number of images']);
    expect(faults({ restraint: -1 })).toEqual(['must be a number from 0 to 50 eV/angstrom^2']);
    expect(faults({ hop: { from: [0, 0], to: [0, 0, 0] } })).toEqual([
      'must be three fractional coordinates',
    ]);
  });
});
