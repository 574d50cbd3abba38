import {
  type Crystal,
  latticeFromParameters,
  StructureError,
  toCartesian,
  UnsupportedChemistryError,
  type Vector3,
} from '@interphase/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { easedPath } from './eased-path.js';
import { HOP_BLOCKS, type HopFeatures, hopFeatures } from './hop-features.js';
import { type HopEnds, surroundingsOf } from './hop-surroundings.js';
import { pathField } from './path-energy.js';

const crystalOf = (edge: number, atoms: readonly (readonly [string, Vector3])[]): Crystal => ({
  lattice: latticeFromParameters({ a: edge, b: edge, c: edge, alpha: 90, beta: 90, gamma: 90 }),
  sites: atoms.map(([element, position], index) => ({
    label: `${element}${index}`,
    position,
    species: [{ element, oxidationState: null, occupancy: 1 }],
  })),
});

const FACES: readonly Vector3[] = [
  [0, 0, 0],
  [0, 0.5, 0.5],
  [0.5, 0, 0.5],
  [0.5, 0.5, 0],
];
const EDGE = 4.03;
/** Rocksalt LiF. */
const rocksalt = crystalOf(EDGE, [
  ...FACES.map((place) => ['Li', place] as const),
  ...FACES.map(([x, y, z]) => ['F', [(x + 0.5) % 1, y, z]] as const),
]);
const along: HopEnds = { from: [0, 0, 0], to: [0.5, 0.5, 0] };

/** A low cell without symmetry, in which nothing is equal to anything else by chance. */
const lopsided = crystalOf(7, [
  ['Li', [0.1, 0.12, 0.08]],
  ['Li', [0.62, 0.55, 0.71]],
  ['Fe', [0.52, 0.13, 0.4]],
  ['P', [0.3, 0.6, 0.22]],
  ['O', [0.12, 0.38, 0.02]],
  ['O', [0.34, 0.45, 0.36]],
  ['O', [0.49, 0.7, 0.13]],
  ['O', [0.2, 0.75, 0.33]],
]);
const across: HopEnds = { from: [0.1, 0.12, 0.08], to: [0.31, 0.2, 0.37] };

const entries = (features: HopFeatures) =>
  HOP_BLOCKS.flatMap((block) =>
    Object.entries(features[block]).map(([name, value]) => [`${block}: ${name}`, value] as const),
  );
const expectSame = (features: HopFeatures, others: HopFeatures) => {
  const expected = new Map(entries(others));
  const different = entries(features).filter(
    ([name, value]) => !(Math.abs(value - expected.get(name)!) < 1e-5 * Math.max(1, Math.abs(value))),
  );
  expect(different).toEqual([]);
};

describe('hopFeatures', () => {
  const known = hopFeatures(lopsided, 'Li', across);

  it('measures the octahedra and the edge between them in rocksalt', () => {
    const { host, geometry, energy } = hopFeatures(rocksalt, 'Li', along);
    expect(geometry['hop length']).toBeCloseTo(EDGE / Math.SQRT2, 6);
    expect(geometry['nearest anion at the ends']).toBeCloseTo(EDGE / 2, 6);
    expect(geometry['nearest anion midway']).toBeCloseTo(EDGE / Math.SQRT2 / 2, 6);
    expect(geometry['nearest anion between the ends']).toBeCloseTo(0, 9);
    expect(geometry.bottleneck).toBeCloseTo(EDGE / Math.SQRT2 / 2 - 1.33 - 0.76, 6);
    expect(geometry['volume per anion']).toBeCloseTo(EDGE ** 3 / 4, 6);
    expect(host).toMatchObject({ 'ion is Li': 1, 'ion is Na': 0, dilute: 0, 'share of O': 0 });
    // By symmetry nothing pushes the ion aside, between fluorines on both sides.
    expect(energy['farthest aside']).toBe(0);
    expect(energy['energy range']).toBe(energy['straight energy range']);
    expect(entries(hopFeatures(rocksalt, 'Li', along)).filter(([, value]) => Number.isNaN(value))).toEqual(
      [],
    );
  });

  it('does not mind where the cell begins, how its atoms are ordered and which way the ion goes', () => {
    fc.assert(
      fc.property(
        fc.tuple(...[0, 1, 2].map(() => fc.double({ min: -1, max: 1, noNaN: true }))),
        fc.shuffledSubarray([...lopsided.sites.keys()], { minLength: lopsided.sites.length }),
        fc.boolean(),
        (shift, order, isBack) => {
          const moved = (place: Vector3) =>
            place.map((value, axis) => value + shift[axis]!) as unknown as Vector3; // three axes
          const wrapped = (place: Vector3) =>
            moved(place).map((value) => value - Math.floor(value)) as unknown as Vector3; // three axes
          const [from, to] = isBack ? [across.to, across.from] : [across.from, across.to];
          const sites = order.map((index) => lopsided.sites[index]!);
          const hopping = (position: Vector3) => (isBack && position === across.from ? across.to : position);
          const crystal = {
            ...lopsided,
            sites: sites.map((site) => ({
              ...site,
              position: wrapped(hopping(site.label === 'Li0' ? across.from : site.position)),
            })),
          };
          // Charges are told from bonds with the ion at the start, and are whole or equal here.
          expectSame(hopFeatures(crystal, 'Li', { from: moved(from), to: moved(to) }), known);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('needs no ion at the start, and takes one away from the end', () => {
    const absent = { ...lopsided, sites: lopsided.sites.slice(1) };
    expectSame(hopFeatures(absent, 'Li', across), known);
    const doubled = {
      ...lopsided,
      sites: [...lopsided.sites, { ...lopsided.sites[0]!, label: 'Li9', position: across.to }],
    };
    const features = hopFeatures(doubled, 'Li', across);
    expectSame(features, known);
    expect(features.warnings.join()).toMatch(/Li9 at the end of the hop was taken out/);
  });

  it('borrows the bonds of a similar anion, and says so', () => {
    const selenide = crystalOf(5.46, [
      ...FACES.map((place) => ['Mg', place] as const),
      ...FACES.map(([x, y, z]) => ['Se', [(x + 0.5) % 1, y, z]] as const),
    ]);
    const { warnings, energy } = hopFeatures(selenide, 'Mg', along);
    expect(warnings.join()).toMatch(/Mg and Se: those of a similar anion/);
    expect(energy['attraction range']).toBeGreaterThan(0);
  });

  it('refuses partly filled sites and hosts without anions', () => {
    const [first, ...others] = rocksalt.sites;
    const half = { ...first!, species: [{ element: 'Li', oxidationState: null, occupancy: 0.5 }] };
    expect(() => hopFeatures({ ...rocksalt, sites: [half, ...others] }, 'Li', along)).toThrow(StructureError);
    const metal = crystalOf(4, [
      ['Li', [0, 0, 0]],
      ['Cu', [0.5, 0.5, 0.5]],
    ]);
    expect(() => hopFeatures(metal, 'Li', { from: [0, 0, 0], to: [0.5, 0.5, 0] })).toThrow(
      UnsupportedChemistryError,
    );
  });
});

describe('pathField', () => {
  const field = pathField(surroundingsOf(lopsided, 'Li', across));
  const place = fc.tuple(...[0, 1, 2].map(() => fc.double({ min: -1, max: 1, noNaN: true })));

  it('has the same energy in parts, whole and near a point, and the slope of it', () => {
    fc.assert(
      fc.property(place, (values) => {
        const point = values as unknown as Vector3; // three axes
        const { energy, slope } = field.near(point, 0.1)(point);
        expect(energy).toBeCloseTo(field.energy(point), 6);
        const step = 1e-3;
        for (const axis of [0, 1, 2] as const) {
          const shifted = (by: number) =>
            field.energy(point.map((value, k) => (k === axis ? value + by : value)) as unknown as Vector3); // three axes
          const difference = (shifted(step) - shifted(-step)) / (2 * step);
          expect(Math.abs(slope[axis] - difference)).toBeLessThan(0.02 * Math.max(1, Math.abs(difference)));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('easedPath', () => {
  it('keeps the ends, stays in the plane normal to the hop and near it, and nowhere climbs', () => {
    for (const [crystal, hop] of [
      [rocksalt, along],
      [lopsided, across],
    ] as const) {
      const { path, length } = surroundingsOf(crystal, 'Li', hop);
      const field = pathField(surroundingsOf(crystal, 'Li', hop));
      const eased = easedPath(path, field);
      const [first, last] = [path[0]!, path.at(-1)!];
      expect([eased[0], eased.at(-1)]).toEqual([first, last]);
      expect(length).toBeCloseTo(
        Math.hypot(
          ...toCartesian(
            crystal.lattice,
            hop.to.map((value, k) => value - hop.from[k]!) as unknown as Vector3,
          ), // three axes
        ),
        9,
      );
      const offsets = eased.map((point, index) =>
        Math.hypot(...point.map((value, axis) => value - path[index]![axis]!)),
      );
      // In rocksalt symmetry holds the ion between two fluorines; in the other cell it gives way.
      expect(Math.max(...offsets) > 0.1).toBe(crystal === lopsided);
      eased.forEach((point, index) => {
        const aside = point.map((value, axis) => value - path[index]![axis]!);
        expect(offsets[index]).toBeLessThan(1.2 + 1e-9);
        expect(aside.reduce((sum, value, axis) => sum + value * (last[axis]! - first[axis]!), 0)).toBeCloseTo(
          0,
          9,
        );
        expect(field.energy(point)).toBeLessThan(field.energy(path[index]!) + 1e-9);
      });
    }
  });
});
