import { ParameterError } from '@interphase/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activationEnergyOf, atTemperature, ROOM_TEMPERATURE } from './temperature.js';

const room = { value: 1e-4, lower: 1e-6, upper: 1e-2 };
const DEVIATES = 1.645;

describe('atTemperature', () => {
  it('leaves room temperature as it is', () => {
    expect(atTemperature(room, ROOM_TEMPERATURE, DEVIATES)).toEqual({ ...room, warnings: [] });
  });

  it('gives fast conductors the activation energies that are measured of them', () => {
    // Li10GeP2S12 at 12 mS/cm has 0.24 eV, cubic garnets at 0.3 mS/cm about 0.3 to 0.35 eV.
    expect(activationEnergyOf(1.2e-2)).toBeCloseTo(0.24, 1);
    expect(activationEnergyOf(3e-4)).toBeGreaterThan(0.3);
    expect(activationEnergyOf(3e-4)).toBeLessThan(0.4);
    expect(activationEnergyOf(1e9)).toBe(0);
  });

  it('obeys the Arrhenius relation with that energy', () => {
    const [hot, cold] = [600, 250].map((temperature) => atTemperature(room, temperature, DEVIATES).value);
    const slope = Math.log(((hot ?? 0) * 600) / ((cold ?? 0) * 250)) / (1 / 250 - 1 / 600);
    expect(slope * 8.617333262e-5).toBeCloseTo(activationEnergyOf(room.value), 9);
  });

  it('rises with temperature and widens away from room temperature', () => {
    const temperature = fc.double({ min: 200, max: 800, noNaN: true });
    fc.assert(
      fc.property(temperature, fc.double({ min: -10, max: -2, noNaN: true }), (kelvin, decades) => {
        const own = { value: 10 ** decades, lower: 10 ** (decades - 2), upper: 10 ** (decades + 2) };
        const { value, lower, upper, warnings } = atTemperature(own, kelvin, DEVIATES);
        expect(lower).toBeLessThanOrEqual(value);
        expect(upper).toBeGreaterThanOrEqual(value);
        if (kelvin > ROOM_TEMPERATURE + 10) expect(value).toBeGreaterThan(own.value);
        if (kelvin < ROOM_TEMPERATURE - 10) {
          expect(value).toBeLessThan(own.value);
          expect(Math.log10(upper / lower)).toBeGreaterThan(4);
        }
        expect(warnings).toHaveLength(Math.abs(kelvin - ROOM_TEMPERATURE) < 10 ? 0 : 1);
      }),
    );
  });

  it.each([0, -1, 199, 801, 1e5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d K', (temperature) => {
    expect(() => atTemperature(room, temperature, DEVIATES)).toThrow(ParameterError);
  });
});
