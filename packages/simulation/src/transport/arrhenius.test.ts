import { BOLTZMANN, InputError } from '@interphase/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extrapolateArrhenius, fitArrhenius } from './arrhenius.js';

const line = (energy: number, prefactor: number, temperature: number) =>
  prefactor * Math.exp(-energy / (BOLTZMANN * temperature));

describe('the Arrhenius line', () => {
  it('finds the line that points lie on, weighted or not', () => {
    const temperatures = fc.uniqueArray(fc.integer({ min: 200, max: 1500 }), { minLength: 2, maxLength: 8 });
    const energies = fc.double({ min: 0.05, max: 1.5, noNaN: true });
    fc.assert(
      fc.property(temperatures, energies, fc.boolean(), (kelvin, energy, weighted) => {
        const points = kelvin.map((temperature) => {
          const diffusivity = line(energy, 0.003, temperature);
          return { temperature, diffusivity, standardError: weighted ? diffusivity * 0.1 : null };
        });
        const fit = fitArrhenius(points);
        expect(fit.activationEnergy).toBeCloseTo(energy, 8);
        expect(Math.log(fit.prefactor)).toBeCloseTo(Math.log(0.003), 5);
        const { diffusivity } = extrapolateArrhenius(fit, 300);
        expect(Math.log(diffusivity)).toBeCloseTo(Math.log(line(energy, 0.003, 300)), 5);
      }),
    );
  });

  it('claims no error that two points without errors cannot give', () => {
    const fit = fitArrhenius([
      { temperature: 300, diffusivity: 1e-9, standardError: null },
      { temperature: 600, diffusivity: 1e-6, standardError: null },
    ]);
    expect([fit.activationEnergyError, fit.prefactorError]).toEqual([null, null]);
    expect(extrapolateArrhenius(fit, 400).standardError).toBeNull();
  });

  it('passes the errors of two points on: 10 % each over a known lever', () => {
    const points = [500, 1000].map((temperature) => ({
      temperature,
      diffusivity: line(0.4, 1, temperature),
      standardError: 0.1 * line(0.4, 1, temperature),
    }));
    const fit = fitArrhenius(points);
    const lever = 1 / (BOLTZMANN * 500) - 1 / (BOLTZMANN * 1000);
    expect(fit.activationEnergyError).toBeCloseTo((Math.SQRT2 * 0.1) / lever, 12);
    expect(extrapolateArrhenius(fit, 500).logarithmError).toBeCloseTo(0.1, 12);
    expect(extrapolateArrhenius(fit, 300).logarithmError).toBeGreaterThan(0.1);
  });

  it('follows the sure points and widens when they disagree with their errors', () => {
    const points = [400, 500, 600, 700].map((temperature, index) => ({
      temperature,
      diffusivity: line(0.3, 1, temperature) * (index === 3 ? 2 : 1),
      standardError: line(0.3, 1, temperature) * (index === 3 ? 10 : 1e-4),
    }));
    expect(fitArrhenius(points).activationEnergy).toBeCloseTo(0.3, 4);
    const overconfident = points.map((point) => ({ ...point, standardError: 1e-4 * point.diffusivity }));
    expect(fitArrhenius(overconfident).activationEnergyError).toBeGreaterThan(0.01);
  });

  it('refuses what has no line', () => {
    const point = { temperature: 300, diffusivity: 1, standardError: null };
    expect(() => fitArrhenius([point, point])).toThrow(InputError);
    expect(() => fitArrhenius([point, { ...point, temperature: 400, diffusivity: 0 }])).toThrow(/positive/);
    expect(() => fitArrhenius([point, { ...point, temperature: Number.NaN }])).toThrow(InputError);
  });
});
