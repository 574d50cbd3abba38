import { describe, expect, it } from 'vitest';
import { describeProperties, measured } from './properties.js';

describe('measured', () => {
  it.each([
    [0.521234, 'eV', 0.03449, '0.5212 ± 0.034 eV'],
    [8.27312e-7, 'S/cm', null, '8.273e-7 S/cm'],
    [0.98461, '1', null, '0.9846'],
    [300, null, null, '300'],
  ])('writes %d %s ± %s as “%s”', (value, unit, uncertainty, written) => {
    expect(measured(value, unit, uncertainty)).toBe(written);
  });
});

describe('describeProperties', () => {
  it('gives a line to each number and to each warning', () => {
    const conditions = [
      { name: 'temperature', value: '300', unit: 'K' },
      { name: 'carriers', value: 'independent', unit: null },
    ];
    expect(
      describeProperties(
        [{ quantity: 'Diffusivity', value: 2e-9, uncertainty: null, unit: 'cm2/s', conditions }],
        ['An order of magnitude at best.'],
      ).split('\n'),
    ).toEqual([
      'quantity     value       conditions',
      'Diffusivity  2e-9 cm2/s  temperature 300 K, carriers independent',
      'warning: An order of magnitude at best.',
    ]);
  });
});
