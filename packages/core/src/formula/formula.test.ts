import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elements } from '../chemistry/element.js';
import { latticeFromParameters } from '../crystal/lattice.js';
import { InputError } from '../errors/input-error.js';
import { compositionOf, reduceComposition, sameProportions } from './composition.js';
import { formatFormula } from './format-formula.js';
import { formulaElements } from './formula-elements.js';
import { parseFormula } from './parse-formula.js';

const anyComposition = fc
  .uniqueArray(
    fc.tuple(fc.constantFrom(...elements.map(({ symbol }) => symbol)), fc.integer({ min: 1, max: 400 })),
    {
      minLength: 1,
      maxLength: 8,
      selector: ([symbol]) => symbol,
    },
  )
  .map((entries) => new Map(entries));

describe('parseFormula', () => {
  it.each([
    ['LiFePO4', { Li: 1, Fe: 1, P: 1, O: 4 }],
    ['NaZr2(PO4)3', { Na: 1, Zr: 2, P: 3, O: 12 }],
    ['Li0.33La0.56TiO3', { Li: 0.33, La: 0.56, Ti: 1, O: 3 }],
    ['Fe2 (S O4)3', { Fe: 2, S: 3, O: 12 }],
    ['K3[Fe(CN)6]', { K: 3, Fe: 1, C: 6, N: 6 }],
    ['CuSO4·5H2O', { Cu: 1, S: 1, O: 9, H: 10 }],
    ['Li₃PO₄', { Li: 3, P: 1, O: 4 }],
    ['CO', { C: 1, O: 1 }],
    ['Co', { Co: 1 }],
  ])('reads %s', (text, expected) => {
    expect(Object.fromEntries(parseFormula(text))).toEqual(expected);
  });

  it.each([
    [''],
    ['Li)'],
    ['(Li'],
    ['()'],
    ['Xx2'],
    ['li'],
    ['Li0'],
    ['Li-1'],
    ['LiMPO4'],
    ['Li·'],
    ['('.repeat(500)],
    ['Na1+x'],
  ])('refuses %j', (text) => {
    expect(() => parseFormula(text)).toThrow(InputError);
  });

  it('reads or refuses any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[LiONa()[\]0-9.*]{0,40}$/)), (text) => {
        try {
          for (const amount of parseFormula(text).values()) expect(amount).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toMatchObject({ code: 'formula.invalid' });
        }
      }),
    );
  });

  it('reads what formatFormula writes', () => {
    fc.assert(
      fc.property(anyComposition, (composition) => {
        expect(parseFormula(formatFormula(composition))).toEqual(reduceComposition(composition));
      }),
    );
  });
});

describe('formulas', () => {
  it.each([
    [{ O: 16, P: 4, Fe: 4, Li: 4 }, 'LiFePO4'],
    [{ Li: 12, P: 4, O: 16 }, 'Li3PO4'],
    [{ Li: 1.32, La: 2.24, Ti: 4, O: 12 }, 'Li0.33La0.56TiO3'],
    [{ Na: 1, Cl: 1 }, 'NaCl'],
    [{ Li: 0.5 }, 'Li0.5'],
  ])('are reduced, electropositive elements first', (composition, formula) => {
    expect(formatFormula(new Map(Object.entries(composition)))).toBe(formula);
  });

  it.each([
    ['Na1+xZr2SixP3-xO12', ['Na', 'Zr', 'Si', 'P', 'O']],
    ['LiMPO4', ['Li', 'P', 'O']],
    ['LixPOyNz', ['Li', 'P', 'O', 'N']],
    ['Li(Ni,Mn,Co)O2', ['Li', 'Ni', 'Mn', 'Co', 'O']],
    ['Li3x La2/3-x TiO3', ['Li', 'La', 'Ti', 'O']],
    ['LiMeO2', ['Li', 'O']],
    ['Dy2O3', ['Dy', 'O']],
    ['', []],
  ])('name the elements of %s', (text, expected) => {
    expect(formulaElements(text)).toEqual(expected);
  });
});

describe('compositions', () => {
  it('count occupancies', () => {
    const species = [
      { element: 'Li', oxidationState: 1, occupancy: 0.25 },
      { element: 'Na', oxidationState: 1, occupancy: 0.75 },
    ];
    const lattice = latticeFromParameters({ a: 4, b: 4, c: 4, alpha: 90, beta: 90, gamma: 90 });
    const sites = [{ label: 'A', position: [0, 0, 0] as const, species }];
    expect(Object.fromEntries(compositionOf({ lattice, sites: [...sites, ...sites] }))).toEqual({
      Li: 0.5,
      Na: 1.5,
    });
  });

  it('are compared by proportion', () => {
    expect(sameProportions(parseFormula('Li4Fe4P4O16'), parseFormula('LiFePO4'))).toBe(true);
    expect(sameProportions(parseFormula('Li3PO4'), parseFormula('LiPO4'))).toBe(false);
    expect(sameProportions(parseFormula('LiF'), parseFormula('LiFO0.1'))).toBe(false);
  });
});
