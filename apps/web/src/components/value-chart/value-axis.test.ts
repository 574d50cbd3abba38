import { describe, expect, it } from 'vitest';
import { valueAxis } from './value-axis';

describe('the axis of reported values', () => {
  it('is linear for values of like size, from zero where they come near it', () => {
    const axis = valueAxis([{ value: 0.1 }, { lower: 0.2, upper: 0.6 }], 100);
    expect(axis?.logarithmic).toBe(false);
    expect(axis?.at(0)).toBe(0);
    expect(axis?.at(0.6)).toBeLessThan(100);
  });

  it('is logarithmic for values far apart', () => {
    const axis = valueAxis([{ value: 1e-8 }, { value: 2e-3 }], 100);
    expect(axis?.logarithmic).toBe(true);
    expect(axis?.at(1e-8)).toBeCloseTo(0);
    expect(axis?.at(1e-2)).toBeCloseTo(100);
    expect(axis?.ticks[0]).toBeCloseTo(1e-8);
  });

  it('holds a single value, and zero and negative ones', () => {
    expect(valueAxis([{ value: 5 }], 100)?.at(5)).toBeGreaterThan(0);
    expect(valueAxis([{ value: 5 }], 100)?.at(5)).toBeLessThan(100);
    expect(valueAxis([{ value: -1 }, { value: 1000 }], 100)?.logarithmic).toBe(false);
    expect(Number.isFinite(valueAxis([{ value: 0 }], 100)?.at(0))).toBe(true);
  });

  it('is none without a number', () => {
    expect(valueAxis([{ value: null }], 100)).toBeNull();
  });
});
