import { describe, expect, it } from 'vitest';
import { plainUnit, unitParts } from './unit';

describe('unitParts', () => {
  it.each([
    ['eV', 'eV'],
    ['S/cm', 'S\u2009cm⁻¹'],
    ['cm2/s', 'cm²\u2009s⁻¹'],
    ['angstrom', 'Å'],
    ['degC', '°C'],
    ['mAh/g', 'mAh\u2009g⁻¹'],
    ['1/cm3', 'cm⁻³'],
    ['1', ''],
    ['%', '%'],
  ])('%s is set as %s', (unit, expected) => {
    expect(plainUnit(unit)).toBe(expected);
  });

  it('keeps an unknown unit as it is', () => {
    expect(unitParts('furlong')).toEqual([{ symbol: 'furlong', power: 1 }]);
  });
});
