import { describe, expect, it } from 'vitest';
import { byCount } from './dimension.js';
import { countedValues } from './read-values.js';

const row = (key: unknown, label: unknown, count: number, partOf: string | null = null) => ({
  key,
  label,
  count,
  partOf,
});

describe('values with their counts', () => {
  it('leave out what has no value, and write numbers and booleans as text', () => {
    expect(countedValues([row(null, null, 3), row(2010, 2010, 2), row(true, true, 1)])).toEqual([
      { key: '2010', label: '2010', partOf: null, count: 2 },
      { key: 'true', label: 'true', partOf: null, count: 1 },
    ]);
  });

  it('say what they are a part of where that differs', () => {
    const one = [row('a/discussion', 'Discussion', 1, 'A'), row('a/summary', 'Summary', 1, 'A')];
    expect(countedValues(one).map(({ label }) => label)).toEqual(['Discussion', 'Summary']);
    const two = [...one, row('b/discussion', 'Discussion', 1, 'B')];
    expect(countedValues(two).map(({ label }) => label)).toEqual([
      'Discussion (A)',
      'Summary (A)',
      'Discussion (B)',
    ]);
  });

  it('come by count, then by label as people sort it, then by key', () => {
    const values = countedValues([
      row('c', 'Section 10', 1),
      row('d', 'Section 9', 1),
      row('b', 'alpha', 1),
      row('a', 'Alpha', 1),
      row('e', 'Zeta', 2),
    ]);
    expect(values.sort(byCount).map(({ key }) => key)).toEqual(['e', 'a', 'b', 'd', 'c']);
  });
});
