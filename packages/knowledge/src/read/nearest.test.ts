import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from './nearest.js';

describe('edit distance', () => {
  it('counts insertions, deletions and substitutions', () => {
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('', 'abc')).toBe(3);
  });

  it('is a metric', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      }),
    );
  });
});

describe('nearest names', () => {
  it('come closest first and leave out what has nothing in common', () => {
    const known = ['nudged-elastic-band', 'phase-field', 'kinetic-monte-carlo', 'monte-carlo'];
    expect(nearest('nudge-elastic-band', known)).toEqual(['nudged-elastic-band']);
    expect(nearest('monte-carlos', known)[0]).toBe('monte-carlo');
    expect(nearest('carlo', known)).toEqual(['monte-carlo', 'kinetic-monte-carlo']);
    expect(nearest('xx', ['density-functional-theory'])).toEqual([]);
  });
});
