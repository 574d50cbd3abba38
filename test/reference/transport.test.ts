import { conductivity, extrapolateArrhenius, fitArrhenius } from '@interphase/simulation';
import { describe, expect, it } from 'vitest';

/** 12 exp(-0.5 eV / kT) with noise: the test of pymatgen-analysis-diffusion, whose fit counts all points alike. */
const noise = [1.00601834013, 1.00803236262, 0.98609720824];
const points = [300, 1000, 500].map((temperature, index) => ({
  temperature,
  diffusivity: 12 * Math.exp(-0.5 / (8.617333262e-5 * temperature)) * (noise[index] ?? 1),
  standardError: null,
}));

describe('transport analysis against pymatgen-analysis-diffusion', () => {
  it('repeats its activation energy, prefactor and standard error', () => {
    const fit = fitArrhenius(points);
    expect(fit.activationEnergy).toBeCloseTo(0.5, 6);
    expect(fit.prefactor).toBeCloseTo(12, 5);
    expect(fit.activationEnergyError).toBeCloseTo(0.000895566, 8);
  });

  it('extrapolates within its own error', () => {
    const truth = 12 * Math.exp(-0.5 / (8.617333262e-5 * 400));
    const { diffusivity, standardError } = extrapolateArrhenius(fitArrhenius(points), 400);
    expect(Math.abs(diffusivity - truth)).toBeLessThan(standardError ?? 0);
  });
});

describe('Nernst-Einstein conductivity', () => {
  it('is the same as in molar units, F^2 and RT', () => {
    const [faraday, gas, avogadro] = [96485.33212, 8.314462618, 6.02214076e23];
    const [density, diffusivity, temperature] = [2.5e22, 1e-8, 300];
    const molar = ((density / avogadro) * faraday ** 2 * diffusivity) / (gas * temperature);
    expect(conductivity(diffusivity, { density, charge: 1 }, temperature) / molar).toBeCloseTo(1, 9);
  });
});
