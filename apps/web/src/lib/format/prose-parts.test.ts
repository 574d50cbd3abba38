import { describe, expect, it } from 'vitest';
import { proseParts } from './prose-parts';

const formulas = (sentence: string) =>
  proseParts(sentence).flatMap((part) => (part.kind === 'formula' ? [part.text] : []));

describe('proseParts', () => {
  it('finds formulas, ions and isotopes in a sentence', () => {
    expect(formulas('In LiFePO4, Li+ hops (unlike in Na3V2(PO4)2F3) as 23Na NMR shows.')).toEqual([
      'LiFePO4',
      'Li+',
      'Na3V2(PO4)2F3',
      '23Na',
    ]);
  });

  it('leaves words, space groups and abbreviations alone', () => {
    expect(formulas('NEB and DFT on P21/c cells; Figure 2a, 3D, O3 stacking')).toEqual([]);
  });

  it('raises powers of ten and of units', () => {
    expect(proseParts('about 10^-4 S cm^-1').filter((part) => part.kind === 'power')).toEqual([
      { kind: 'power', text: '10', power: '−4' },
      { kind: 'power', text: 'cm', power: '−1' },
    ]);
  });

  it('keeps a formula with a hyphen whole and parts pairs of formulas', () => {
    expect(formulas('For Na1+xZr2SixP3-xO12 (0 <= x <= 3) and Li2O-P2O5')).toEqual([
      'Na1+xZr2SixP3-xO12',
      'Li2O',
      'P2O5',
    ]);
  });

  it('sets formulas that come with lowered characters like the others', () => {
    expect(formulas('Li Conductivity in Li₁₊ₓMPO₄ and LiFePO₄')).toEqual(['Li1+xMPO4', 'LiFePO4']);
  });

  it('writes 5e12 as a power of ten and <= as one sign', () => {
    expect(
      proseParts('near 1e13 or 5e12, 0 <= x')
        .map((part) => (part.kind === 'power' ? `${part.text}^${part.power}` : part.text))
        .join(''),
    ).toBe('near 10^13 or 5\u00a0×\u00a010^12, 0 ≤ x');
  });

  it('gives back the same words', () => {
    const sentence = 'Hops along [010] in LiMnPO4/LiFePO4 cost 0.5 eV.';
    expect(
      proseParts(sentence)
        .map((part) => part.text)
        .join(''),
    ).toBe(sentence.replace(' eV', '\u00a0eV'));
  });

  it.each([
    ['from 1 m to 100 mm', 'from 1\u00a0m to 100\u00a0mm'],
    ['at 300 K, 10 % of 5 S cm^-1', 'at 300\u00a0K, 10\u00a0% of 5\u00a0S cm-1'],
    ['in figure 2 many of 3 samples', 'in figure 2 many of 3 samples'],
  ])('holds numbers and units of “%s” together', (sentence, held) => {
    expect(
      proseParts(sentence)
        .map((part) => (part.kind === 'power' ? part.text + part.power.replace('−', '-') : part.text))
        .join(''),
    ).toBe(held);
  });
});
