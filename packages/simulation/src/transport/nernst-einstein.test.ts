import { BOLTZMANN, COULOMB, InputError } from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { carrierDensity, conductivity } from './nernst-einstein.js';

describe('constants', () => {
  it('agree with the figures CODATA prints', () => {
    expect(BOLTZMANN).toBeCloseTo(8.617333262e-5, 14);
    expect(COULOMB).toBeCloseTo(14.39964547, 7);
  });
});

describe('the Nernst-Einstein relation', () => {
  it('gives what a hand calculation gives', () => {
    // 1e22 /cm3 x (1.602e-19 C)^2 / (4.142e-21 J) x 1e-8 cm2/s
    const carriers = { density: 1e22, charge: 1 };
    expect(conductivity(1e-8, carriers, 300)).toBeCloseTo(6.19752e-4, 8);
  });

  it('grows with the square of the charge and falls with the Haven ratio', () => {
    const one = conductivity(1e-8, { density: 1e22, charge: 1 }, 300);
    expect(conductivity(1e-8, { density: 1e22, charge: -2 }, 300)).toBeCloseTo(4 * one, 12);
    expect(conductivity(1e-8, { density: 1e22, charge: 1 }, 300, 0.5)).toBeCloseTo(2 * one, 12);
  });

  it('counts carriers per cubic centimetre and refuses cells without volume', () => {
    expect(carrierDensity(12, 1000)).toBeCloseTo(1.2e22, -10);
    expect(() => carrierDensity(1, 0)).toThrow(InputError);
    expect(() => conductivity(1, { density: 1, charge: 1 }, 0)).toThrow(InputError);
  });
});
