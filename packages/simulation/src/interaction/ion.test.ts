import { ParameterError } from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { formatIon, parseIon } from './ion.js';

describe('parseIon', () => {
  it.each([
    ['Li', { element: 'Li', charge: null }],
    ['Li+', { element: 'Li', charge: 1 }],
    ['Li1+', { element: 'Li', charge: 1 }],
    ['Mg2+', { element: 'Mg', charge: 2 }],
    ['F1-', { element: 'F', charge: -1 }],
    [' O2- ', { element: 'O', charge: -2 }],
  ])('reads %s', (text, ion) => expect(parseIon(text)).toEqual(ion));

  it.each(['', 'lithium', 'Li0+', 'Li+1', '1Li', 'Li2', 'Xx'])('refuses “%s”', (text) => {
    expect(() => parseIon(text)).toThrow(ParameterError);
  });
});

describe('formatIon', () => {
  it('reads back', () => expect(parseIon(formatIon('O', -2))).toEqual({ element: 'O', charge: -2 }));
});
