import { type Crystal, compositionOf, latticeFromParameters, parseFormula } from '@interphase/core';
import {
  bondValenceParameters,
  computeHopNetwork,
  networkThresholds,
  softBondValenceTable,
} from '@interphase/simulation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedPrototypes } from '../../prototypes/prototype-collection.js';
import { averagedFeatures } from './averaged-features.js';
import { averagedFramework } from './averaged-framework.js';
import { averagedInstability, averagedValence } from './averaged-valences.js';
import { completeStructure, type Template } from './complete-structure.js';
import { connectedSites } from './connected-sites.js';
import { substitute } from './substitute.js';

const unwatched = { signal: new AbortController().signal, progress: () => {} };

/** Rock salt with two fillings of its cations' sites. */
const rockSalt = (cation: readonly [string, number][], edge = 4.2): Crystal => ({
  lattice: latticeFromParameters({ a: edge, b: edge, c: edge, alpha: 90, beta: 90, gamma: 90 }),
  sites: [
    ...[
      [0, 0, 0],
      [0, 0.5, 0.5],
      [0.5, 0, 0.5],
      [0.5, 0.5, 0],
    ].flatMap(([x = 0, y = 0, z = 0]) => [
      {
        label: 'M',
        position: [x, y, z] as const,
        species: cation.map(([element, occupancy]) => ({ element, occupancy, oxidationState: null })),
      },
      {
        label: 'O',
        position: [(x + 0.5) % 1, y, z] as const,
        species: [{ element: 'O', occupancy: 1, oxidationState: null }],
      },
    ]),
  ],
});

const prototype = (slug: string) => {
  const found = shippedPrototypes().get(slug);
  if (found === undefined) throw new Error(`no prototype ${slug}`);
  return found.crystal;
};
const PHOSPHATE = 'lithium-thiophosphate-beta';

describe('averagedFeatures', () => {
  it('gives for an ordered crystal what the engine gives', () => {
    const crystal = prototype(PHOSPHATE);
    const parameters = bondValenceParameters.parse({ mobileIon: 'Li', resolution: 0.3, cutoff: 8 });
    const { network, landscape } = computeHopNetwork(crystal, parameters, unwatched);
    const [one, two, three] = networkThresholds(network);
    const features = averagedFeatures(crystal, compositionOf(crystal));
    expect(features['barrier 1D']).toBeCloseTo(one ?? 0, 6);
    expect(features['barrier 2D']).toBeCloseTo(two ?? 0, 6);
    expect(features['barrier 3D']).toBeCloseTo(three ?? 0, 6);
    expect(features['site energy']).toBeCloseTo(landscape.minimum, 6);
    expect(features['log10 diffusivity']).toBeLessThan(-3);
    expect(features['connected sites per lithium']).toBeGreaterThan(0);
  });

  it('names what no bond-valence parameters are known for', () => {
    const hydride: Crystal = {
      ...rockSalt([['Li', 1]]),
      sites: rockSalt([['Li', 1]]).sites.map((site) =>
        site.label === 'O'
          ? { ...site, species: [{ element: 'H', occupancy: 1, oxidationState: null }] }
          : site,
      ),
    };
    expect(() => averagedFeatures(hydride, parseFormula('LiH'))).toThrow(/parameters for lithium and H/);
  });
});

describe('averagedFramework', () => {
  const energyAt = (crystal: Crystal, formula: string, distance: number) => {
    const { sources } = averagedFramework(crystal, parseFormula(formula));
    return sources[0]?.energy.energy[Math.round(distance ** 2 * 128)] ?? 0;
  };

  it('weighs the ions of a shared site by their occupancies', () => {
    const mixed = energyAt(
      rockSalt([
        ['Mg', 0.25],
        ['Ca', 0.75],
      ]),
      'Mg0.25Ca0.75O',
      2,
    );
    const [magnesium, calcium] = ['Mg', 'Ca'].map((each) => energyAt(rockSalt([[each, 1]]), `${each}O`, 2));
    expect(mixed).toBeCloseTo(0.25 * (magnesium ?? 0) + 0.75 * (calcium ?? 0), 10);
  });

  it('opens sites that lithium shares where the others leave enough of them', () => {
    const left = (share: number) =>
      averagedFramework(
        rockSalt([
          ['Li', 1 - share],
          ['Mg', share],
        ]),
        parseFormula(`Li${1 - share}Mg${share}O`),
      ).sources.length;
    expect(left(0.5)).toBe(4);
    expect(left(0.9)).toBe(8);
  });

  it('refuses lithium alone', () => {
    const lithium = { ...rockSalt([['Li', 1]]), sites: rockSalt([['Li', 1]]).sites.slice(0, 1) };
    expect(() => averagedFramework(lithium, parseFormula('Li2O'))).toThrow(/Nothing but lithium/);
  });
});

describe('bond valences of shared sites', () => {
  it('add up to those of the fillings', () => {
    const { charged } = averagedFramework(rockSalt([['Mg', 1]]), parseFormula('MgO'));
    const bond = softBondValenceTable().find({ element: 'Mg', charge: 2 }, { element: 'O', charge: -2 });
    const nearest = 6 * Math.exp((bond?.alpha ?? 0) * ((bond?.r0 ?? 0) - 2.1));
    const sum = averagedValence(charged, [0, 0, 0], { element: 'Mg', charge: 2 });
    expect(sum).toBeGreaterThan(nearest);
    // Eight more bonds of 3.6 angstrom, and more beyond 4: little.
    expect(sum).toBeLessThan(1.2 * nearest);
    expect(averagedInstability(charged)).toBeCloseTo(Math.abs(sum - 2), 1);
    expect(averagedInstability(charged, 'Li')).toBeNaN();
  });
});

describe('connectedSites', () => {
  it('follows open hops from those at the threshold', () => {
    const site = (energy: number) => ({ position: [0, 0, 0] as const, energy, orbit: 0 });
    const hop = (from: number, to: number, energy: number, orbit: number) => ({
      ...{ from, to, energy, orbit, translation: [0, 0, 0] as const, saddle: [0, 0, 0] as const },
      distance: 1,
    });
    const network = {
      sites: [site(0), site(0.1), site(0.2), site(0.3)],
      hops: [hop(0, 1, 0.3, 0), hop(1, 1, 0.5, 1), hop(2, 2, 0.4, 2), hop(1, 3, 0.9, 3)],
    };
    expect(connectedSites(network, 0.5).map(({ energy }) => energy)).toEqual([0, 0.1]);
  });
});

describe('substitute', () => {
  const amounts = (crystal: Crystal) => Object.fromEntries(compositionOf(crystal));

  it('leaves a crystal as it is for its own composition', () => {
    const crystal = prototype(PHOSPHATE);
    const made = substitute(crystal, compositionOf(crystal));
    expect(made.misfit).toBeCloseTo(0, 6);
    expect(amounts(made.crystal)).toMatchObject(amounts(crystal));
  });

  it('puts as much of every ion in as a like composition has', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.95, noNaN: true }), (share) => {
        const made = substitute(
          rockSalt([['Mg', 1]]),
          parseFormula(`Mg${(1 - share).toFixed(3)}Zn${share.toFixed(3)}O`),
        );
        const { Mg = 0, Zn = 0, O = 0 } = amounts(made.crystal);
        expect(made.misfit).toBeLessThan(1e-6);
        expect(O).toBeCloseTo(4, 6);
        expect(Mg).toBeCloseTo(4 * Number((1 - share).toFixed(3)), 4);
        expect(Zn).toBeCloseTo(4 * Number(share.toFixed(3)), 4);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps ions of different size and charge on the sites of their like', () => {
    // Silicon and germanium for phosphorus, selenium for sulfur.
    const made = substitute(prototype(PHOSPHATE), parseFormula('Li3.5P0.5Si0.5S3Se'));
    expect(made.misfit).toBeLessThan(0.05);
    for (const { species } of made.crystal.sites) {
      const held = new Set(species.map(({ element }) => element));
      expect(held.has('P') && held.has('S')).toBe(false);
    }
  });

  it('says what finds no place', () => {
    expect(substitute(prototype(PHOSPHATE), parseFormula('Li3BaS4')).misfit).toBeGreaterThan(0.1);
  });
});

describe('completeStructure', () => {
  const crystal = prototype(PHOSPHATE);
  const { a, b, c, alpha, beta, gamma } = crystal.lattice;
  const template: Template = { name: 'like', spaceGroup: 62, crystal, composition: compositionOf(crystal) };
  const cell = { a: 1.03 * a, b: 1.03 * b, c: 1.04 * c, alpha, beta, gamma, spaceGroup: 62 };

  it('takes a like structure into the stated cell', () => {
    const made = completeStructure(parseFormula('Li3PSe4'), cell, [template]);
    expect(made?.template).toBe('like');
    expect(made?.crystal.lattice).toMatchObject({ a: cell.a, c: cell.c });
    expect(compositionOf(made?.crystal ?? crystal).get('Se')).toBeCloseTo(
      compositionOf(crystal).get('S') ?? 0,
      6,
    );
  });

  it('prefers the same space group, and the nearest composition', () => {
    const others = [
      { ...template, name: 'same composition, other group', spaceGroup: 61 },
      { ...template, name: 'nearest', composition: parseFormula('Li3PS2Se2') },
      template,
    ];
    expect(completeStructure(parseFormula('Li3PS1.5Se2.5'), cell, others)?.template).toBe('nearest');
  });

  it.each([
    ['another crystal system', 'Li3PS4', { ...cell, spaceGroup: 225 }],
    ['no space group', 'Li3PS4', { ...cell, spaceGroup: null }],
    ['another shape', 'Li3PS4', { ...cell, a: 1.2 * a }],
    ['another size', 'Li3PS4', { ...cell, a: 1.3 * a, b: 1.3 * b, c: 1.3 * c }],
    ['ions unlike any there', 'LiBa3S4', cell],
  ])('makes nothing of %s', (_, formula, stated) => {
    expect(completeStructure(parseFormula(formula), stated, [template])).toBeNull();
  });
});
