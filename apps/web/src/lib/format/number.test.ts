import { describe, expect, it } from 'vitest';
import { plainNumber, setNumber, signedNumber } from './number';

describe('setNumber', () => {
  it('keeps everyday numbers as they are', () => {
    expect(setNumber(0.55)).toEqual({ mantissa: '0.55', exponent: null });
    expect(setNumber(300)).toEqual({ mantissa: '300', exponent: null });
    expect(setNumber(0)).toEqual({ mantissa: '0', exponent: null });
  });

  it('writes small and large numbers with a power of ten', () => {
    expect(setNumber(0.0012)).toEqual({ mantissa: '0.0012', exponent: null });
    expect(setNumber(1.2e-4)).toEqual({ mantissa: '1.2', exponent: -4 });
    expect(setNumber(5e12)).toEqual({ mantissa: '5', exponent: 12 });
  });

  it('uses a true minus and groups digits in threes from five digits on', () => {
    expect(setNumber(-0.4).mantissa).toBe('\u22120.4');
    expect(setNumber(24000).mantissa).toBe('24\u202f000');
    expect(setNumber(1234).mantissa).toBe('1234');
  });

  it('keeps the figures asked for', () => {
    expect(setNumber(0.3, 2).mantissa).toBe('0.30');
    expect(setNumber(2.10049, 3).mantissa).toBe('2.10');
    expect(setNumber(123.456, 3).mantissa).toBe('123');
  });

  it('reads as plain text', () => {
    expect(plainNumber(2.5e-13)).toBe('2.5 × 10^-13');
  });
});

describe('signedNumber', () => {
  it('has a sign, so many decimals, and no nought with a sign', () => {
    expect(signedNumber(0.1034, 3)).toBe('+0.103');
    expect(signedNumber(-0.0164, 2)).toBe('\u22120.02');
    expect(signedNumber(-0.0004, 2)).toBe('0');
  });
});
