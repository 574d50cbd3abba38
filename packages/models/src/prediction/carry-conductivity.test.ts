import { InputError } from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { carryConductivity, deviatesOf } from './carry-conductivity.js';
import type { Prediction } from './predict.js';

const room: Prediction = {
  value: 1e-5,
  lower: 1e-7,
  upper: 1e-3,
  unit: 'S/cm',
  coverage: 0.9,
  formula: 'Li3PS4',
  domain: { percentile: 10, inside: true, nearest: [] },
  warnings: ['first'],
  explanation: null,
};
const at = (kelvin: number): Prediction => {
  const carried = carryConductivity(room, kelvin);
  if (carried instanceof InputError) throw carried;
  return carried;
};

describe('a predicted conductivity at another temperature', () => {
  it('is as it stands near room temperature, rises with heat, and is known less well', () => {
    expect(at(300)).toEqual(room);
    expect(at(500).value).toBeGreaterThan(room.value);
    expect(at(250).value).toBeLessThan(room.value);
    const { value, lower, upper, warnings } = at(500);
    expect(lower).toBeLessThan(value);
    expect(upper).toBeGreaterThan(value);
    expect(warnings[0]).toBe('first');
    expect(warnings).toHaveLength(2);
  });

  it('is refused where nothing can be carried, and a refusal stays what it is', () => {
    expect(carryConductivity(room, 1e5)).toMatchObject({ path: ['temperature'] });
    const refusal = new InputError('any', 'any');
    expect(carryConductivity(refusal, 500)).toBe(refusal);
  });

  it.each([
    [0.5, 0.6745],
    [0.9, 1.6449],
    [0.99, 2.5758],
  ])('takes %d of a normal distribution to lie within %d deviations', (coverage, deviates) => {
    expect(deviatesOf(coverage)).toBeCloseTo(deviates, 4);
  });
});
