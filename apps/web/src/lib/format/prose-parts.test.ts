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

  it('gives back the same words', () => {
    const sentence = 'Hops along [010] in LiMnPO4/LiFePO4 cost 0.5 eV.';
    expect(
      proseParts(sentence)
        .map((part) => part.text)
        .join(''),
    ).toBe(sentence);
  });
});
