import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchKey } from './search-key.js';

describe('searchKey', () => {
  it.each([
    ['LiFePO₄', 'lifepo4'],
    ['Na⁺ conductor', 'na+ conductor'],
    ['γ-Li₃PO₄', 'gamma-li3po4'],
    ['Γ point', 'gamma point'],
    ['µm and μm', 'mum and mum'],
    ['Ångström', 'angstrom'],
    ['Haven\u2013ratio \u2212 x', 'haven-ratio - x'],
    ['  two \n spaces ', 'two spaces'],
    ['a\0b', 'ab'],
  ])('%j is %j', (text, key) => {
    expect(searchKey(text)).toBe(key);
  });

  it('is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(searchKey(searchKey(text))).toBe(searchKey(text));
      }),
    );
  });
});
