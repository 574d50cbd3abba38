import { isUnit } from '@interphase/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractNumbers } from './extract-numbers.js';

/** What is found in a text, as `text → numbers unit (qualifier)`. */
const found = (text: string): string[] =>
  extractNumbers(text).map(
    ({ text: raw, numbers, unit, qualifier }) => `${raw} → ${numbers.join(' ')} ${unit} (${qualifier})`,
  );

describe('numbers with a unit', () => {
  it.each<[text: string, ...expected: string[]]>([
    ['a barrier of 0.3 eV along [100]', '0.3 eV → 0.3 eV (exact)'],
    [
      '(200–400 meV) against >900 meV',
      '200-400 meV → 200 400 meV (range)',
      '>900 meV → 900 meV (greater-than)',
    ],
    ['about ~12% or ≤ 3 % of it', '~12% → 12 % (approximate)', '≤ 3 % → 3 % (less-than)'],
    ['$\\sim 0.61\\text{-}0.64$ eV', '~0.61-0.64 eV → 0.61 0.64 eV (range)'],
    ['from 0.2~6% defects', '0.2~6% → 0.2 6 % (range)'],
    ['below $< 3.7\\text{V}$', '< 3.7V → 3.7 V (less-than)'],
    [
      '>= 7C and 0.5 C, then C/12',
      '≥ 7C → 7 1/h (greater-than)',
      '0.5 C → 0.5 1/h (exact)',
      `C/12 → ${1 / 12} 1/h (exact)`,
    ],
    [
      'at 25 °C, $60^{\\circ}$C or 330K',
      '25 °C → 25 degC (exact)',
      '60°C → 60 degC (exact)',
      '330K → 330 K (exact)',
    ],
    ['15 mA g⁻¹ and 0.1 mA cm^{-2}', '15 mA g⁻¹ → 15 mA g-1 (exact)', '0.1 mA cm⁻² → 0.1 mA cm-2 (exact)'],
    ['$1.5 \\times 10^{-4}$ S/cm', '1.5 × 10⁻⁴ S/cm → 0.00015 S/cm (exact)'],
    ['2 × 10⁻¹² cm² s⁻¹', '2 × 10⁻¹² cm² s⁻¹ → 2e-12 cm2 s-1 (exact)'],
    ['taken after 8 and 2 h', '8 and 2 h → 8 2 h (exact)'],
    ['1, 2 and 5 nm', '1, 2 and 5 nm → 1 2 5 nm (exact)'],
    ['a cell of 3,072 anion sites', '3,072 anion sites → 3072 1 (exact)'],
    ['some 40 single $Na_xFePO_4$ particles', '40 single NaFePO particles → 40 1 (exact)'],
    [
      'over three slow cycles and two decades',
      'three slow cycles → 3 1 (exact)',
      'two decades → 2 decade (exact)',
    ],
    [
      'a few hundred nm, several tens of cycles',
      'few hundred nm → 100 1000 nm (approximate)',
      'several tens of cycles → 10 100 1 (approximate)',
    ],
    [
      'at 433 ± 15 K, with 60 < θ < 70° and 10^{-3} S/cm',
      '433 ± 15 K → 433 K (exact)',
      '60 < θ < 70° → 60 70 deg (range)',
      '10⁻³ S/cm → 0.001 S/cm (exact)',
    ],
    ['at -20 °C', '-20 °C → -20 degC (exact)'],
    ['up to 3 ns.⁶⁴ Next', '3 ns → 3 ns (exact)'],
  ])('%s', (text, ...expected) => expect(found(text)).toEqual(expected));

  it.each([
    'LiFePO₄, Li_3PO_4 and $\\text{Na}_{3.4}\\text{Zr}_2\\text{Si}_{2.4}$',
    'by 2050.^{1, 2} Then, as shown,^{44, 45} and beyond.³⁻⁵',
    'Copyright 2016 American Association, 37(19), 5000 (2021)',
    'Figure 2a, 0-TM and 1-TM channels, 3D images of the (001) surface, P2 stacking',
    'Mn^{4+} and $V^{3+} + V^{5+}$, M1 and M2 sites, Li(1)–Li(2)',
    'x ≤ 3, with $x \\sim 2.4$',
    'a ^{23}Na spectrum in 8 panels',
  ])('are not: %s', (text) => expect(found(text)).toEqual([]));

  it('have the same key however they are typeset', () => {
    const keyOf = (text: string) =>
      extractNumbers(text)
        .map(({ key }) => key)
        .join();
    expect(keyOf('$\\geq$ 1,000 meV')).toBe(keyOf('>=1000meV'));
    expect(keyOf('5--10 nm'.replace('--', '–'))).toBe(keyOf('5-10nm'));
    expect(keyOf('20 mA g^{-1}')).toBe(keyOf('20 mA g⁻¹'));
    expect(keyOf('2,048 cation sites')).toBe(keyOf('2048 sites'));
    expect(keyOf('3 ms')).not.toBe(keyOf('3 m'));
    expect(keyOf('>3 V')).not.toBe(keyOf('3 V'));
  });

  it('know their line, also across one', () => {
    const text = 'First.\n\nA barrier of 1\neV.\nAnd 2 eV, 3 K.';
    expect(extractNumbers(text, 10).map(({ line }) => line)).toEqual([12, 14, 14]);
  });

  it('are found wherever one is put into words, and have a unit that converts', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const unit = fc.constantFrom(
      'eV',
      'meV',
      'nm',
      'µm',
      'Å',
      'K',
      '°C',
      'V',
      '%',
      'mAh g⁻¹',
      'S cm⁻¹',
      'cm² s⁻¹',
      'C',
      'atoms',
      'h',
      'MPa',
      'kHz',
      'Ω cm²',
    );
    fc.assert(
      fc.property(fc.array(word), fc.nat(99_999), unit, fc.array(word), (before, number, of, after) => {
        const text = `${before.join(' ')} at ${number} ${of}, ${after.join(' ')}`;
        const [first, ...others] = extractNumbers(text);
        expect(others).toEqual([]);
        expect(first?.numbers).toEqual([number]);
        expect(isUnit(first?.unit ?? '')).toBe(true);
      }),
    );
  });
});
