import { type Crystal, latticeFromMatrix, ParameterError, UnsupportedChemistryError } from '@interphase/core';
import { describe, expect, it } from 'vitest';
import type { RunContext } from '../engine/engine.js';
import { parseParameters } from '../engine/parse-parameters.js';
import { computeBondValenceLandscape } from './crystal-landscape.js';
import { bondValenceEngine } from './engine.js';
import { bondValenceParameters } from './parameters.js';
import { antifluorite, layered } from './prototypes.fixture.js';

const quiet = (): RunContext => ({ progress: () => {}, signal: new AbortController().signal });

const landscapeOf = (crystal: Crystal, input: Record<string, unknown> = {}) =>
  computeBondValenceLandscape(crystal, bondValenceParameters.parse({ mobileIon: 'Li', ...input }), quiet());

const run = (crystal: Crystal, input: Record<string, unknown> = {}) =>
  bondValenceEngine.run(crystal, bondValenceParameters.parse({ mobileIon: 'Li', ...input }), quiet());

/** The crystal with every species passed through `change`. */
const changed = (
  crystal: Crystal,
  change: (species: Crystal['sites'][number]['species'][number]) => object,
): Crystal => ({
  ...crystal,
  sites: crystal.sites.map((site) => ({
    ...site,
    species: site.species.map((species) => ({ ...species, ...change(species) })),
  })),
});

describe('bond-valence site energy', () => {
  // Computed with an independent program (k-d tree and array expressions in NumPy) on the same grids.
  it.each([
    ['antifluorite', antifluorite, 0.2, -2.412045, [0.311148, 0.311148, 0.311148]],
    ['antifluorite, finer', antifluorite, 0.15, -2.414028, [0.317373, 0.317373, 0.317373]],
    ['layered', layered, 0.2, -2.292103, [1.389238, 1.389238]],
  ])('reproduces the %s prototype', (_name, crystal, resolution, minimum, barriers) => {
    const landscape = landscapeOf(crystal, { resolution });
    expect(landscape.minimum).toBeCloseTo(minimum, 4);
    expect(landscape.thresholds).toHaveLength(barriers.length);
    for (const [index, { barrier }] of landscape.thresholds.entries()) {
      expect(barrier).toBeCloseTo(barriers[index] ?? 0, 4);
    }
  });

  it('reports barriers by dimension, the site energy, the accessible volume and five artifacts', () => {
    const result = run(antifluorite);
    const ion = { name: 'ion', value: 'Li1+', unit: null };
    expect(result.properties.map(({ quantity, unit, conditions }) => [quantity, unit, conditions])).toEqual([
      ...['1', '2', '3'].map((value) => [
        'percolation-barrier',
        'eV',
        [{ name: 'dimensions', value, unit: null }, ion],
      ]),
      ['site-energy', 'eV', [ion]],
      ...['0.05', '0.1', '0.2'].map((value) => [
        'accessible-volume-fraction',
        '1',
        [{ name: 'bond-valence mismatch', value, unit: null }, ion],
      ]),
    ]);
    expect(result.artifacts.map(({ name }) => name)).toEqual([
      'landscape',
      'profile',
      'sites',
      'mismatch',
      'network',
    ]);
    expect(result.warnings).toEqual([]);
    // A result crosses threads and is stored as JSON.
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  it('refuses what no ion is, and a number out of range, with range and unit', () => {
    const refused = (input: object) => {
      const { success, error } = bondValenceParameters.safeParse(input);
      expect(success).toBe(false);
      return error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join();
    };
    for (const mobileIon of ['??', 'Zz', '', 'Li0+']) expect(refused({ mobileIon })).toMatch(/^mobileIon /);
    expect(refused({ mobileIon: 'Li', resolution: 0.01 })).toBe(
      'resolution must be a number from 0.05 to 0.5 angstrom',
    );
  });

  it('says in which dimensions there is no percolation', () => {
    expect(run(layered).warnings).toEqual(['Li1+ does not percolate in 3 dimensions below 5 eV.']);
    expect(run(layered, { maximumEnergy: 0.5 }).warnings).toHaveLength(3);
  });

  it('guesses oxidation states that are missing, and says so', () => {
    const bare = changed(antifluorite, () => ({ oxidationState: null }));
    const result = run(bare);
    expect(result.properties).toEqual(run(antifluorite).properties);
    expect(result.warnings).toEqual(['Oxidation states were guessed: O2-, Li1+.']);
  });

  it('lets an anion move among cations', () => {
    const barriers = landscapeOf(antifluorite, { mobileIon: 'O2-' }).thresholds;
    expect(barriers.length).toBeGreaterThan(0);
    expect(barriers[0]?.barrier).toBeGreaterThan(0);
  });

  it('scans an empty host, with a warning', () => {
    const host = { ...layered, sites: layered.sites.filter((site) => site.label !== 'Li') };
    const landscape = landscapeOf(host, { mobileIon: 'Li1+', oxidationStates: { Co: 4 } });
    expect(landscape.thresholds).toHaveLength(2);
    expect(landscape.warnings).toEqual([
      'The structure holds no Li: its empty host is scanned as it stands.',
    ]);
  });

  it('does not mind mobile sites that are partly empty', () => {
    const partial = changed(antifluorite, ({ element }) => (element === 'Li' ? { occupancy: 0.5 } : {}));
    expect(landscapeOf(partial).heights).toEqual(landscapeOf(antifluorite).heights);
  });

  it('warns of an unusual charge', () => {
    expect(landscapeOf(layered, { mobileIon: 'Co2+' }).warnings).toEqual([
      'Co2+ moves, though the structure also has Co3+.',
    ]);
  });
});

describe('what the engine refuses', () => {
  it('names the elements without parameters', () => {
    const odd = changed(antifluorite, ({ element }) =>
      element === 'O' ? { element: 'H', oxidationState: -1 } : { oxidationState: 0.5 },
    );
    try {
      run(odd, { mobileIon: 'Li1+' });
      expect.unreachable();
    } catch (thrown) {
      expect(thrown).toBeInstanceOf(UnsupportedChemistryError);
      expect(thrown).toMatchObject({ elements: ['Li', 'H'] });
    }
  });

  it('refuses a crystal without a framework, and one without counter-ions', () => {
    const lithium = { ...antifluorite, sites: antifluorite.sites.filter((site) => site.label === 'Li') };
    expect(() => run(lithium)).toThrow(expect.objectContaining({ code: 'structure.no-framework' }));
    const positive = changed(antifluorite, ({ element }) =>
      element === 'O' ? { element: 'Na', oxidationState: 1 } : {},
    );
    expect(() => run(positive)).toThrow(expect.objectContaining({ code: 'structure.no-counter-ions' }));
  });

  it('refuses a grid that would not fit the memory', () => {
    const huge = {
      ...antifluorite,
      lattice: latticeFromMatrix([
        [90, 0, 0],
        [0, 90, 0],
        [0, 0, 90],
      ]),
    };
    expect(() => run(huge, { resolution: 0.1 })).toThrow(ParameterError);
  });

  it('names the parameter that is out of range', () => {
    for (const [path, input] of [
      ['resolution', { mobileIon: 'Li', resolution: 7 }],
      ['mobileIon', {}],
      ['mobileIon', { mobileIon: 'lithium' }],
      ['oxidationStates', { mobileIon: 'Li', oxidationStates: { Li: 'one' } }],
    ] as const) {
      try {
        bondValenceEngine.run(antifluorite, parseParameters(bondValenceEngine.parameters, input), quiet());
        expect.unreachable();
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(ParameterError);
        expect(thrown).toMatchObject({ path: expect.arrayContaining([path]) });
      }
    }
  });

  it('stops at the next report once cancelled', () => {
    const cancellation = new AbortController();
    const reports: number[] = [];
    const context: RunContext = {
      progress: (fraction) => {
        reports.push(fraction);
        if (reports.length === 2) cancellation.abort();
      },
      signal: cancellation.signal,
    };
    const parameters = bondValenceParameters.parse({ mobileIon: 'Li', resolution: 0.07 });
    expect(() => bondValenceEngine.run(antifluorite, parameters, context)).toThrow(
      expect.objectContaining({ name: 'AbortError' }),
    );
    expect(reports).toHaveLength(2);
    expect(reports[1]).toBeGreaterThan(0);
  });
});
