import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commensurable, convertUnit, isUnit } from './unit.js';

const groups = [
  ['eV', 'meV', 'kJ/mol', 'J', 'kcal/mol', 'J/mol'],
  ['S/cm', 'mS/cm', 'S/m', 'S cm-1'],
  ['cm2/s', 'm2/s', 'angstrom2/ps', 'cm^2/s'],
  ['angstrom', 'nm', 'm', 'Å', 'µm'],
  ['K', 'degC'],
  ['ns', 's', 'h'],
  ['%', '1', 'ppm'],
  ['mAh/g', 'Ah/kg', 'C/g'],
  ['V', 'mV'],
  ['GPa', 'Pa', 'eV/angstrom3'],
  ['Hz', 'THz', '1/s', 's-1'],
  ['1/cm3', 'cm-3', 'm-3'],
];

describe('units', () => {
  it.each([
    [1, 'eV', 'kJ/mol', 96.48533212],
    [96.48533212, 'kJ/mol', 'meV', 1000],
    [1, 'eV', 'kcal/mol', 23.06054783],
    [1, 'eV', 'J', 1.602176634e-19],
    [25, 'degC', 'K', 298.15],
    [1e-3, 'S/cm', 'mS/cm', 1],
    [1, 'S/m', 'S/cm', 0.01],
    [1, 'cm2/s', 'm2/s', 1e-4],
    [50, '%', '1', 0.5],
    [1, 'mAh/g', 'C/g', 3.6],
    [1, 'eV/angstrom3', 'GPa', 160.2176634],
    [2, '1/s', 'Hz', 2],
    [0.1, 'S/cm', 'S/cm', 0.1],
  ])('convert %f %s to %s', (value, from, to, expected) => {
    expect(convertUnit(value, from, to) / expected).toBeCloseTo(1, 8);
  });

  it('come back from every unit of their kind', () => {
    const pairs = groups.flatMap((group) => group.flatMap((from) => group.map((to) => [from, to] as const)));
    fc.assert(
      fc.property(
        fc.constantFrom(...pairs),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        ([from, to], value) => {
          const back = convertUnit(convertUnit(value, from, to), to, from);
          // degC and K differ by 273.15, which costs small values digits.
          expect(Math.abs(back - value)).toBeLessThan(1e-9 * Math.max(1, Math.abs(value)));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('are commensurable within their kind alone', () => {
    for (const group of groups) {
      for (const other of groups) {
        for (const a of group)
          for (const b of other) expect([a, b, commensurable(a, b)]).toEqual([a, b, group === other]);
      }
    }
  });

  it('name both units that do not go together', () => {
    expect(() => convertUnit(1, 'eV', 'K')).toThrow(
      expect.objectContaining({ code: 'unit.incommensurable', message: 'eV cannot be converted to K' }),
    );
    expect(() => convertUnit(1, '%', 'eV')).toThrow(
      expect.objectContaining({ code: 'unit.incommensurable' }),
    );
  });

  it('say how units are written when one is unknown', () => {
    expect(() => convertUnit(1, 'furlongs', 'eV')).toThrow(
      expect.objectContaining({ code: 'unit.unknown', message: expect.stringContaining('S/cm') }),
    );
  });

  it.each([[''], ['5 cm'], ['foo'], ['constructor'], ['1/0'], ['2'], ['eV/'], ['x'.repeat(100)]])(
    'are not made by %j',
    (text) => {
      expect(isUnit(text)).toBe(false);
    },
  );

  it('are read or refused, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        expect(typeof isUnit(text)).toBe('boolean');
      }),
    );
  });
});
