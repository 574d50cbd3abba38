import { ParameterError, UnsupportedChemistryError } from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { neutronScatteringLength } from './neutron-scattering-lengths.js';
import { forwardScattering } from './scattering-lengths.js';
import { lineNames, wavelengthOf } from './wavelength.js';
import { xRayDispersion } from './x-ray-dispersion.js';
import { xRayFormFactor } from './x-ray-form-factors.js';

describe('X-ray form factors', () => {
  it('count the electrons of an atom or ion in forward direction', () => {
    for (const [element, charge, electrons] of [
      ['Li', 0, 3],
      ['Li', 1, 2],
      ['O', -2, 10],
      ['Fe', 3, 23],
      ['U', 0, 92],
    ] as const) {
      expect(xRayFormFactor(element, charge)?.(0)).toBeCloseTo(electrons, 1);
    }
  });

  it('give the values of the International Tables', () => {
    // International Tables C, table 6.1.1.1, at s = 0.5 1/angstrom.
    expect(xRayFormFactor('O')?.(0.25)).toBeCloseTo(2.338, 2);
    expect(xRayFormFactor('Fe')?.(0.25)).toBeCloseTo(11.472, 1);
  });

  it('are unknown for ions that are not tabulated', () => {
    expect(xRayFormFactor('P', 5)).toBeUndefined();
  });
});

describe('anomalous dispersion', () => {
  it('is strong just below the absorption edge', () => {
    const iron = xRayDispersion('Fe', 'Co');
    const cobalt = xRayDispersion('Co', 'Cu');
    expect(iron?.real).toBeLessThan(-3);
    expect(cobalt?.real).toBeLessThan(-2);
    expect(cobalt?.imaginary).toBeGreaterThan(3);
    expect(Math.abs(xRayDispersion('O', 'Mo')?.real ?? 1)).toBeLessThan(0.02);
  });
});

describe('neutron scattering lengths', () => {
  it('are those of Sears', () => {
    expect(neutronScatteringLength('Li')).toBe(-1.9);
    expect(neutronScatteringLength('Li', 7)).toBe(-2.22);
    expect(neutronScatteringLength('H', 2)).toBe(6.671);
    expect(neutronScatteringLength('Ti')).toBe(-3.438);
  });

  it('are refused where unknown, with the isotope or element', () => {
    expect(() => forwardScattering(['Li'], 'neutron', { Li: 9 })).toThrow(ParameterError);
    expect(() => forwardScattering(['Li', 'Ac'], 'neutron', undefined)).toThrow(UnsupportedChemistryError);
    expect(forwardScattering(['Ac'], 'x-ray', undefined)).toEqual([89]);
  });
});

describe('wavelengths', () => {
  it('have names and numbers', () => {
    expect(wavelengthOf('CuKa')).toEqual({ length: 1.54184, label: 'Cu Kα', anode: 'Cu' });
    expect(wavelengthOf('MoKa1')).toMatchObject({ label: 'Mo Kα₁' });
    expect(wavelengthOf('0.4959')).toEqual({ length: 0.4959, label: null, anode: null });
    expect(wavelengthOf(0.71)).toMatchObject({ length: 0.71 });
    for (const name of lineNames) expect(wavelengthOf(name).length).toBeGreaterThan(0.5);
  });

  it('are refused with the lines and the range', () => {
    for (const wrong of ['', 'CuKb', 'x', 0, -1, Number.NaN, 1e9]) {
      expect(() => wavelengthOf(wrong)).toThrow(/0.05 to 20 angstrom or one of CrKa/);
    }
  });
});
