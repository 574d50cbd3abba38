import { describe, expect, it } from 'vitest';
import { decoded, numberOf, oneOf, single, withParameters } from './parameters';

describe('query strings', () => {
  it('takes the first of repeated keys and drops what is empty', () => {
    expect(single({ a: ['1', '2'], b: ' x ', c: '', d: undefined })).toEqual({ a: '1', b: 'x' });
  });

  it('leaves empty values out of an address', () => {
    expect(withParameters('/x', { a: 1e-10, b: null, c: '', d: 'é&' })).toBe('/x?a=1e-10&d=%C3%A9%26');
    expect(withParameters('/x', {})).toBe('/x');
  });

  it('reads numbers and choices, or nothing', () => {
    expect(numberOf('1e-9')).toBe(1e-9);
    expect(numberOf('ten')).toBeUndefined();
    expect(oneOf('B', ['A', 'B'])).toBe('B');
    expect(oneOf('C', ['A', 'B'])).toBeUndefined();
  });

  it('survives a broken encoding', () => {
    expect(decoded('U2lt%3D')).toBe('U2lt=');
    expect(decoded('%E0%A4%A')).toBe('%E0%A4%A');
  });
});
