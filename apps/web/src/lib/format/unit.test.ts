import { describe, expect, it } from 'vitest';
import { plainUnit, unitParts } from './unit';

describe('unitParts', () => {
  it.each([
    ['eV', 'eV'],
    ['S/cm', 'S\u00a0cm⁻¹'],
    ['cm2/s', 'cm²\u00a0s⁻¹'],
    ['angstrom', 'Å'],
    ['degC', '°C'],
    ['mAh/g', 'mAh\u00a0g⁻¹'],
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
