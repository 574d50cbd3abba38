import { type Crystal, latticeFromParameters, ParameterError, type Vector3 } from '@interphase/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xRayFormFactor } from '../scattering/x-ray-form-factors.js';
import { powderDiffractionParameters } from './parameters.js';
import { computePowderPattern } from './powder-pattern.js';

const quiet = { progress: () => {}, signal: new AbortController().signal };
const pattern = (crystal: Crystal, parameters: Record<string, unknown> = {}) =>
  computePowderPattern(crystal, powderDiffractionParameters.parse(parameters), quiet);

type Atom = readonly [element: string, position: Vector3, occupancy?: number];
const crystalOf = (
  cell: readonly [number, number, number, number, number, number],
  atoms: readonly Atom[],
): Crystal => {
  const [a, b, c, alpha, beta, gamma] = cell;
  return {
    lattice: latticeFromParameters({ a, b, c, alpha, beta, gamma }),
    sites: atoms.map(([element, position, occupancy = 1], index) => ({
      label: `${element}${index}`,
      position,
      species: [{ element, oxidationState: null, occupancy }],
    })),
  };
};
const cubic = (edge: number, atoms: readonly Atom[]) => crystalOf([edge, edge, edge, 90, 90, 90], atoms);
const faceCentred = (element: string, [x, y, z]: Vector3 = [0, 0, 0]): Atom[] => [
  [element, [x, y, z]],
  [element, [x, y + 0.5, z + 0.5]],
  [element, [x + 0.5, y, z + 0.5]],
  [element, [x + 0.5, y + 0.5, z]],
];
const indices = (crystal: Crystal, parameters: Record<string, unknown> = {}) =>
  pattern(crystal, parameters).peaks.map(({ hkls }) =>
    hkls.map(({ hkl, multiplicity }) => `${hkl.join('')}x${multiplicity}`).join(),
  );

const cells = fc.tuple(
  fc.double({ min: 3, max: 7, noNaN: true }),
  fc.double({ min: 3, max: 7, noNaN: true }),
  fc.double({ min: 3, max: 7, noNaN: true }),
  fc.double({ min: 70, max: 115, noNaN: true }),
  fc.double({ min: 70, max: 115, noNaN: true }),
  fc.double({ min: 70, max: 115, noNaN: true }),
);
const coordinate = fc.double({ min: 0, max: 0.999, noNaN: true });
const atoms = fc.array(
  fc.tuple(
    fc.constantFrom('Li', 'O', 'Fe'),
    fc.tuple(coordinate, coordinate, coordinate),
    fc.double({ min: 0.1, max: 1, noNaN: true }),
  ),
  { minLength: 1, maxLength: 5 },
);

describe('powder patterns', () => {
  it('of silicon: angles of the standard and the extinctions of diamond', () => {
    const silicon = cubic(5.4312, [...faceCentred('Si'), ...faceCentred('Si', [0.25, 0.25, 0.25])]);
    const { peaks } = pattern(silicon, { wavelength: 'CuKa1' });
    expect(indices(silicon).slice(0, 6)).toEqual(['111x8', '220x12', '311x24', '400x6', '331x24', '422x24']);
    // The lines of silicon that diffractometers are aligned with.
    expect(peaks.slice(0, 3).map(({ twoTheta }) => Math.round(twoTheta * 100) / 100)).toEqual([
      28.44, 47.3, 56.12,
    ]);
  });

  it('tell families apart that the lattice joins and those that meet at one angle', () => {
    // Body-centred: 330 and 411 are equally far and equally strong, but not equivalent.
    const iron = cubic(2.866, [
      ['Fe', [0, 0, 0]],
      ['Fe', [0.5, 0.5, 0.5]],
    ]);
    expect(indices(iron, { wavelength: 'MoKa', twoThetaMin: 60, twoThetaMax: 66 })).toEqual([
      '411x24,330x12',
    ]);
    // Without the three-fold axis of a cube there are no mirrors between 210 and 120 in a pyrite-like cell.
    const chiral = cubic(5, [
      ['Fe', [0.1, 0.2, 0.3]],
      ['Fe', [0.3, 0.1, 0.2]],
      ['Fe', [0.2, 0.3, 0.1]],
    ]);
    const families = pattern(chiral).peaks.find(({ hkls }) => hkls.some(({ hkl }) => hkl.join('') === '210'));
    expect(families?.hkls.length).toBeGreaterThan(1);
  });

  it('equal the sum of waves written out, at every reflection of any cell', () => {
    fc.assert(
      fc.property(cells, atoms, (cell, places) => {
        const crystal = crystalOf(cell, places);
        const { peaks } = pattern(crystal, { twoThetaMax: 60 });
        const wavelength = 1.54184;
        for (const { d, twoTheta, intensity, hkls } of peaks) {
          const theta = (twoTheta * Math.PI) / 360;
          expect(2 * d * Math.sin(theta)).toBeCloseTo(wavelength, 9);
          if (hkls.length !== 1 || hkls[0]!.multiplicity !== 2) continue;
          const [h, k, l] = hkls[0]!.hkl;
          let [real, imaginary] = [0, 0];
          for (const [element, [x, y, z], occupancy] of places) {
            const f = xRayFormFactor(element)!(1 / (4 * d * d)) * occupancy!;
            real += f * Math.cos(2 * Math.PI * (h * x + k * y + l * z));
            imaginary += f * Math.sin(2 * Math.PI * (h * x + k * y + l * z));
          }
          const polarisation = (1 + Math.cos(2 * theta) ** 2) / (Math.sin(theta) ** 2 * Math.cos(theta));
          const expected = (2 * (real ** 2 + imaginary ** 2) * polarisation) / crystal.lattice.volume ** 2;
          expect(Math.abs(intensity - expected)).toBeLessThan(1e-9 * Math.max(expected, 1e-3));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('do not depend on the origin nor on the cell that is chosen', () => {
    fc.assert(
      fc.property(cells, atoms, fc.tuple(coordinate, coordinate, coordinate), (cell, places, shift) => {
        const [a, b, c, ...angles] = cell;
        const moved = places.map(
          ([element, [x, y, z], occupancy]): Atom => [
            element,
            [x + shift[0], y + shift[1], z + shift[2]],
            occupancy,
          ],
        );
        const doubled = places.flatMap(([element, [x, y, z], occupancy]): Atom[] => [
          [element, [x, y, z / 2], occupancy],
          [element, [x, y, (z + 1) / 2], occupancy],
        ]);
        const [plain, ...others] = [
          crystalOf(cell, places),
          crystalOf(cell, moved),
          crystalOf([a, b, 2 * c, ...angles], doubled),
        ].map((crystal) => pattern(crystal, { twoThetaMax: 50 }).peaks);
        // Moments, as shells that all but coincide may be joined in one cell and parted in the other.
        const moment = (peaks: typeof plain, power: number) =>
          peaks!.reduce((sum, { intensity, d }) => sum + intensity / d ** power, 0);
        for (const other of others) {
          for (const power of [0, 2, 6]) {
            expect(moment(other, power) / moment(plain, power)).toBeCloseTo(1, 3);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('fade with vibration by exp(-2 B s²)', () => {
    const salt = cubic(5.64, [...faceCentred('Na'), ...faceCentred('Cl', [0.5, 0.5, 0.5])]);
    const [still, moving] = [pattern(salt), pattern(salt, { isotropicBByElement: { Na: 2, Cl: 2 } })];
    still.peaks.forEach(({ d, intensity }, index) => {
      expect(moving.peaks[index]!.intensity / intensity).toBeCloseTo(Math.exp(-4 / (4 * d * d)), 9);
    });
  });

  it('add what is behind in phase: |Σ f A|² + |Σ f″ A|²', () => {
    const iron = cubic(2.866, [['Fe', [0, 0, 0]]]);
    const [plain, anomalous] = [pattern(iron), pattern(iron, { anomalousDispersion: true })];
    plain.peaks.forEach(({ d, intensity }, index) => {
      const f = xRayFormFactor('Fe')!(1 / (4 * d * d));
      const expected = ((f - 1.2088) ** 2 + 3.1776 ** 2) / f ** 2;
      expect(anomalous.peaks[index]!.intensity / intensity).toBeCloseTo(expected, 9);
    });
    expect(() => pattern(iron, { anomalousDispersion: true, wavelength: 0.5 })).toThrow(ParameterError);
  });

  it('of neutrons have no polarisation and know isotopes', () => {
    const hydride = cubic(4.084, [...faceCentred('Li'), ...faceCentred('H', [0.5, 0.5, 0.5])]);
    const neutrons = pattern(hydride, { radiation: 'neutron', isotopes: { Li: 7, H: 2 } });
    const amplitude = { odd: -2.22 - 6.671, even: -2.22 + 6.671 };
    for (const { hkls, twoTheta, intensity } of neutrons.peaks) {
      const theta = (twoTheta * Math.PI) / 360;
      const { hkl, multiplicity } = hkls[0]!;
      const square = (4 * (hkl[0] % 2 === 0 ? amplitude.even : amplitude.odd)) ** 2;
      const expected = (multiplicity * square) / (Math.sin(theta) ** 2 * Math.cos(theta)) / 4.084 ** 6;
      if (hkls.length === 1) expect(intensity / expected).toBeCloseTo(1, 9);
    }
  });

  it('take a range of Q instead of angles', () => {
    const salt = cubic(5.64, faceCentred('Na'));
    const inQ = pattern(salt, { qMin: 2, qMax: 5, wavelength: 0.71073 }).peaks;
    for (const { d } of inQ) {
      expect((2 * Math.PI) / d).toBeGreaterThan(2);
      expect((2 * Math.PI) / d).toBeLessThan(5);
    }
    expect(inQ.length).toBeGreaterThan(3);
  });

  it('refuse empty ranges, too many reflections and Q out of reach, saying what to change', () => {
    const salt = cubic(5.64, faceCentred('Na'));
    expect(() => pattern(salt, { twoThetaMin: 50, twoThetaMax: 20 })).toThrow(/ends .* before it begins/);
    expect(() => pattern(salt, { qMax: 30 })).toThrow(/Q ends at 8.15/);
    expect(() => pattern(cubic(1e4, faceCentred('Na')))).toThrow(/primitive cell/);
    expect(powderDiffractionParameters.safeParse({ wavelength: 'green' }).success).toBe(false);
    expect(powderDiffractionParameters.safeParse({ step: 0 }).success).toBe(false);
  });
});
