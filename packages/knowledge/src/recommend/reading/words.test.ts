import { describe, expect, it } from 'vitest';
import { isEmptyWord, wordsIn } from './words.js';

const plain = (text: string) => wordsIn(text).map((word) => word.plain);
const same = (a: string, b: string) => expect(wordsIn(a)[0]?.stem).toBe(wordsIn(b)[0]?.stem);

describe('words', () => {
  it('are parted at signs, and formulas are kept whole', () => {
    expect(plain('Na-O2 cell: Li(Ni0.5Mn0.5)O2/LFP (operando)')).toEqual([
      'sodium',
      'oxygen',
      'cell',
      wordsIn('Li(Ni0.5Mn0.5)O2')[0]?.plain,
      'lfp',
      'operando',
    ]);
  });

  it('are the same with subscripts, Greek letters and accents', () => {
    expect(plain('LiFePO₄ β-phase naïve')).toEqual(plain('LiFePO4 beta-phase naive'));
  });

  it('have one stem in all forms and spellings', () => {
    same('sulphide', 'sulfides');
    same('polarisation', 'polarization');
    same('behaviour', 'behavior');
    same('cracking', 'cracks');
    same('oxidised', 'oxidized');
    same('modelling', 'modeling');
  });

  it('tell forms of one word from words of one family', () => {
    const [crack, cracking, composite, composition] = wordsIn('crack cracking composite composition');
    expect(crack?.base).toBe(cracking?.base);
    expect(composite?.stem).toBe(composition?.stem);
    expect(composite?.base).not.toBe(composition?.base);
  });

  it('of three letters have no ending: gas is not several of GA', () => {
    const [gas, genetic, use] = wordsIn('gas GA use');
    expect(gas?.base).not.toBe(genetic?.base);
    expect(gas?.stem).not.toBe(genetic?.stem);
    expect(use && isEmptyWord(use)).toBe(true);
  });

  it('of grammar carry no subject; numbers alone are left out', () => {
    expect(
      wordsIn('How do I measure the 200 cycles of it?')
        .filter((word) => !isEmptyWord(word))
        .map((word) => word.plain),
    ).toEqual(['cycles']);
  });
});
