import { describe, expect, it } from 'vitest';
import { InputError } from '../errors/input-error.js';
import { element, elements, isElement } from './element.js';
import { ionicRadius } from './ionic-radius.js';

describe('elements', () => {
  it('stand in order and are found by symbol', () => {
    expect(elements).toHaveLength(103);
    elements.forEach((data, index) => {
      expect(data.number).toBe(index + 1);
      expect(element(data.symbol)).toBe(data);
    });
  });

  it.each([
    ['Li', { name: 'Lithium', period: 2, group: 1, row: 2, block: 's', commonOxidationStates: [1] }],
    ['Fe', { name: 'Iron', period: 4, group: 8, row: 4, block: 'd', commonOxidationStates: [2, 3] }],
    ['La', { period: 6, group: null, row: 6, block: 'f' }],
    ['Lu', { period: 6, group: 3, block: 'd' }],
    ['I', { period: 5, group: 17, row: 5, block: 'p' }],
    ['He', { period: 1, group: 18, block: 's', electronegativity: null, commonOxidationStates: [] }],
  ])('hold %s', (symbol, expected) => {
    expect(element(symbol)).toMatchObject(expected);
  });

  it('have the covalent radii of Cordero 2008 and the electronegativities of Pauling', () => {
    const figures = ['H', 'Li', 'O', 'S', 'Fe', 'I'].map((symbol) => {
      const { covalentRadius, electronegativity } = element(symbol);
      return [symbol, covalentRadius, electronegativity];
    });
    expect(figures).toEqual([
      ['H', 0.31, 2.2],
      ['Li', 1.28, 0.98],
      ['O', 0.66, 3.44],
      ['S', 1.05, 2.58],
      ['Fe', 1.32, 1.83],
      ['I', 1.39, 2.66],
    ]);
  });

  it('are not made up', () => {
    expect(isElement('Xx')).toBe(false);
    expect(isElement('FE')).toBe(false);
    expect(() => element('constructor')).toThrow(InputError);
  });
});

describe('ionic radii', () => {
  it.each([
    ['Li', 1, 4, 0.59],
    ['Li', 1, 6, 0.76],
    ['O', -2, 6, 1.4],
    ['Fe', 3, 6, 0.645],
    ['Zr', 4, 6, 0.72],
    ['S', -2, 4, 1.84],
    ['Li', 1, 12, 0.92],
    ['Li', 1, 7, 0.76],
  ])('of %s %i in coordination %i is %f', (symbol, state, coordination, radius) => {
    expect(ionicRadius(symbol, state, coordination)).toBe(radius);
  });

  it('is that of six neighbours when none are named, and null where Shannon lists none', () => {
    expect(ionicRadius('Na', 1)).toBe(1.02);
    expect(ionicRadius('Li', 2)).toBeNull();
    expect(ionicRadius('He', 1)).toBeNull();
  });
});
