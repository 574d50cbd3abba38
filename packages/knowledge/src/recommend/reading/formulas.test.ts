import { describe, expect, it } from 'vitest';
import { elementNamed, formulaOf } from './formulas.js';

describe('a formula', () => {
  it.each([
    ['LiFePO4', 'lifepo4'],
    ['LiFe(PO4)', 'lifepo4'],
    ['FePO4Li', 'lifepo4'],
    ['LiF', 'lif'],
    ['Na3V2(PO4)2F3', 'na3v2(po4)2f3'],
  ])('%s has the key of its one writing', (word, key) => {
    expect(formulaOf(word)?.composition).not.toBeNull();
    expect(formulaOf(word)?.key).toBe(formulaOf(key === 'lifepo4' ? 'LiFePO4' : word)?.key);
  });

  it('may hold variables and then has elements but no amounts', () => {
    expect(formulaOf('LixCoO2')).toMatchObject({ elements: ['Li', 'Co', 'O'], composition: null });
    expect(formulaOf('Na1+xZr2SixP3-xO12')?.elements).toEqual(['Na', 'Zr', 'Si', 'P', 'O']);
    expect(formulaOf('Li1+xTM1-xO2')?.elements).toEqual(['Li', 'O']);
  });

  it.each(['How', 'Can', 'NMC', 'SEI', 'XRD', 'In', 'operando', 'Fe', 'C/10', '3D', 'NASICON', 'PDF', ''])(
    '%s is none',
    (word) => {
      expect(formulaOf(word)).toBeNull();
    },
  );
});

describe('an element', () => {
  it.each([
    ['Li', 'lithium'],
    ['Li+', 'lithium'],
    ['V4+', 'vanadium'],
    ['O2', 'oxygen'],
    ['S', 'sulfur'],
    ['O', 'oxygen'],
  ])('is named by %s', (word, name) => expect(elementNamed(word)).toBe(name));

  it.each(['In', 'As', 'C', 'K', 'V', 'I', 'No', 'TM', 'x', 'O17', 'C60'])('is not named by %s', (word) => {
    expect(elementNamed(word)).toBeNull();
  });
});
