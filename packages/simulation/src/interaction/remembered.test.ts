import { describe, expect, it } from 'vitest';
import { remembered } from './remembered.js';

describe('remembered', () => {
  it('makes a result once for each key, and again once it was the oldest of too many', () => {
    const made: number[] = [];
    const double = remembered(
      (x: number) => {
        made.push(x);
        return 2 * x;
      },
      (x) => x,
      2,
    );
    expect([1, 1, 2, 3, 2, 1].map(double)).toEqual([2, 2, 4, 6, 4, 2]);
    expect(made).toEqual([1, 2, 3, 1]);
  });
});
