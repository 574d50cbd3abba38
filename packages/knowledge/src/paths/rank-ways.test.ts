import { describe, expect, it } from 'vitest';
import { between, rankWays } from './rank-ways.js';
import type { Way } from './search.js';

const way = (...keys: string[]): Way =>
  keys.slice(1).map((to, index) => ({
    from: keys[index] ?? '',
    to,
    along: true,
    type: 'USES',
    role: null,
    quantity: null,
  }));

const told = (ways: readonly Way[]): string[][] => ways.map(between);

describe('the order of ways', () => {
  const [a, z] = ['Technique:a', 'Material:z'];

  it('is by length first', () => {
    const long = way(a, 'Finding:b', 'Finding:c', z);
    const short = way(a, 'LengthScale:hub', z);
    expect(rankWays([long, short], new Map())).toEqual([short, long]);
  });

  it('puts what claims more before what merely connects', () => {
    const ways = ['LengthScale:x', 'Publication:x', 'Quantity:x', 'Finding:x'].map((key) => way(a, key, z));
    expect(told(rankWays(ways, new Map()))).toEqual([
      ['Finding:x'],
      ['Quantity:x'],
      ['Publication:x'],
      ['LengthScale:x'],
    ]);
  });

  it('puts what is linked to less before what is linked to much, then the first by name', () => {
    const ways = ['Finding:much', 'Finding:b', 'Finding:a'].map((key) => way(a, key, z));
    const degrees = new Map([
      ['Finding:much', 100],
      ['Finding:a', 3],
      ['Finding:b', 3],
    ]);
    expect(told(rankWays(ways, degrees))).toEqual([['Finding:a'], ['Finding:b'], ['Finding:much']]);
  });

  it('lets ways through different things take turns', () => {
    const ways = [
      way(a, 'Finding:1', 'Material:m', z),
      way(a, 'Finding:2', 'Material:m', z),
      way(a, 'Finding:3', 'Phenomenon:p', z),
    ];
    const degrees = new Map([['Phenomenon:p', 50]]);
    expect(told(rankWays(ways, degrees)).map(([finding]) => finding)).toEqual([
      'Finding:1',
      'Finding:3',
      'Finding:2',
    ]);
  });
});
