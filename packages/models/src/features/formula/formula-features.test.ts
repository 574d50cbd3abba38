import { parseFormula, UnsupportedChemistryError } from '@interphase/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conductorFamily } from './family.js';
import { FORMULA_FEATURES, formulaFeatures } from './formula-features.js';
import { formulaIons } from './formula-ions.js';

const features = (formula: string) => formulaFeatures(parseFormula(formula));

describe('formulaFeatures', () => {
  it('gives what it lists', () => {
    expect(Object.keys(features('Li7La3Zr2O12')).sort()).toEqual(
      FORMULA_FEATURES.map(({ name }) => name).sort(),
    );
  });

  it('knows the ions of a garnet', () => {
    expect(features('Li7La3Zr2O12')).toMatchObject({
      'fraction Li': 7 / 24,
      'lithium per anion': 7 / 12,
      'anion charge': -2,
      'framework charge': (3 * 3 + 2 * 4) / 5,
      'large cations per anion': 3 / 12,
      'octahedral cations per anion': 2 / 12,
      'lithium share of positive charge': 7 / 24,
      elements: 4,
    });
  });

  it('leaves open what a binary salt does not have', () => {
    expect(features('LiI')['framework charge']).toBeNaN();
    expect(features('LiI')['lithium share of positive charge']).toBe(1);
  });

  it('gives a formula and its multiple the same', () => {
    const formulas = ['Li6PS5Cl', 'Li1.3Al0.3Ti1.7(PO4)3', 'Li0.33La0.56TiO3', 'Li3YCl6', 'Li10GeP2S12'];
    fc.assert(
      fc.property(fc.constantFrom(...formulas), fc.integer({ min: 2, max: 24 }), (formula, times) => {
        const [one, many] = [features(formula), features(`(${formula})${times}`)];
        for (const { name } of FORMULA_FEATURES) {
          expect(many[name]?.toFixed(9)).toBe(one[name]?.toFixed(9));
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['Na3Zr2Si2PO12', /no lithium/],
    ['LiAl', /no anions/],
    ['LiArF', /Ar forms no ions/],
  ])('refuses %s', (formula, reason) => {
    const act = () => features(formula);
    expect(act).toThrow(UnsupportedChemistryError);
    expect(act).toThrow(reason);
  });
});

describe('charges', () => {
  it.each([
    ['Li7La3Zr2O12', 0],
    ['LiFePO4', 0],
    ['LiCoO2', 0],
    ['Li6PS5Cl', 0],
    ['Li2SO4', 0],
    ['Li2NH', 0],
    ['LiBH4', 0],
    ['LiAlSbP3O12', 0],
    ['LiLa2', null],
  ])('balance in %s', (formula, expected) => {
    if (expected === null)
      expect(() => formulaIons(parseFormula(formula))).toThrow(UnsupportedChemistryError);
    else expect(formulaIons(parseFormula(formula)).leftOver).toBeCloseTo(expected, 9);
  });
});

describe('conductorFamily', () => {
  it.each([
    ['Li7La3Zr2O12', 'garnets'],
    ['Li6.4La3Zr1.4Ta0.6O12', 'garnets'],
    ['Li10GeP2S12', 'LGPS'],
    ['Li6PS5Cl', 'argyrodites'],
    ['Li1.3Al0.3Ti1.7(PO4)3', 'NASICON'],
    ['Li0.33La0.56TiO3', 'perovskites'],
    ['Li3YCl6', 'halides'],
    ['Li3OCl', 'antiperovskites'],
    ['Li3PS4', 'thiophosphates'],
    ['Li3N', 'nitrides and phosphides'],
    ['LiBH4', 'hydrides'],
    ['Li14Zn(GeO4)4', 'LISICON'],
    ['Li3PO4', 'LISICON'],
    ['LiPO3', 'phosphates'],
    ['Li2ZrO3', 'oxides'],
  ])('puts %s among %s', (formula, family) => {
    expect(conductorFamily(parseFormula(formula))).toBe(family);
  });
});
