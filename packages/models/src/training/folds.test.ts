import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldsByGroup, someGroups } from './folds.js';

const groups = fc.array(fc.constantFrom(...'abcdefghijkl'), { minLength: 1, maxLength: 80 });

describe('folds by group', () => {
  it('never part a group, fill every fold, and repeat from the seed whatever the order of rows', () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 2, max: 6 }), fc.nat(1000), (names, count, seed) => {
        const folds = foldsByGroup(names, count, seed);
        const byName = new Map(names.map((name, row) => [name, folds[row]]));
        expect(names.map((name) => byName.get(name))).toEqual(folds);
        expect(new Set(folds).size).toBe(Math.min(count, new Set(names).size));
        expect(foldsByGroup([...names].reverse(), count, seed)).toEqual([...folds].reverse());
      }),
    );
  });

  it('are about as large as each other', () => {
    const names = Array.from({ length: 200 }, (_, row) => `group ${row % 37}`);
    const folds = foldsByGroup(names, 5, 1);
    const sizes = [0, 1, 2, 3, 4].map((fold) => folds.filter((own) => own === fold).length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(6);
  });

  it('take shares of groups that lie within each other', () => {
    fc.assert(
      fc.property(groups, fc.nat(6), fc.nat(6), fc.nat(1000), (names, few, more, seed) => {
        const small = someGroups(names, Math.min(few, more), seed);
        const large = someGroups(names, Math.max(few, more), seed);
        expect([...small].every((name) => large.has(name))).toBe(true);
      }),
    );
  });
});
