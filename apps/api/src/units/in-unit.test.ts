import { InputError } from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { inUnit } from './in-unit.js';

describe('inUnit', () => {
  it('converts, and leaves a value alone when nothing is asked', () => {
    expect(inUnit(0.55, 'eV', 'meV')).toBeCloseTo(550, 9);
    expect(inUnit(0.55, 'eV', null)).toBe(0.55);
    expect(inUnit(null, 'eV', 'meV')).toBeNull();
  });

  it.each(['S/cm', 'furlong'])('refuses %s for an energy, naming what is accepted', (unit) => {
    expect(() => inUnit(1, 'eV', unit)).toThrow(InputError);
    expect(() => inUnit(1, 'eV', unit)).toThrow(/eV, meV, kJ\/mol are accepted/);
    expect(() => inUnit(1, 'eV', unit)).toThrow(expect.objectContaining({ path: ['unit'] }));
  });
});
