import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random, randomStream } from './random.js';

const first = (random: Random, count: number) => Array.from({ length: count }, () => random.uint32());

describe('xoshiro128**', () => {
  it('gives the numbers of the reference implementation (xoshiro128starstar.c 1.1)', () => {
    expect(first(new Random(1, 2, 3, 4), 10)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it('jumps as far as many steps of a matrix over two elements', () => {
    // A step is linear over the bits of the state: 2^64 of them are the matrix squared 64 times.
    const bits = 128;
    const stepped = (state: bigint): bigint => {
      const mask = (1n << 32n) - 1n;
      let [a, b, c, d] = [0n, 32n, 64n, 96n].map((at) => (state >> at) & mask) as [
        bigint,
        bigint,
        bigint,
        bigint,
      ];
      const t = (b << 9n) & mask;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= t;
      d = ((d << 11n) | (d >> 21n)) & mask;
      return a | (b << 32n) | (c << 64n) | (d << 96n);
    };
    const times = (columns: readonly bigint[], state: bigint): bigint =>
      columns.reduce((sum, column, bit) => ((state >> BigInt(bit)) & 1n ? sum ^ column : sum), 0n);
    let matrix = Array.from({ length: bits }, (_, bit) => stepped(1n << BigInt(bit)));
    for (let doubling = 0; doubling < 64; doubling++) {
      const once = matrix;
      matrix = once.map((column) => times(once, column));
    }
    const words = [123456789, 987654321, 5, 4_000_000_000];
    const state = words.reduce((sum, word, at) => sum | (BigInt(word) << BigInt(32 * at)), 0n);
    const far = times(matrix, state);
    const [a, b, c, d] = [0n, 32n, 64n, 96n].map((at) => Number((far >> at) & 0xffffffffn)) as [
      number,
      number,
      number,
      number,
    ];
    const jumped = new Random(words[0]!, words[1]!, words[2]!, words[3]!);
    jumped.jump();
    expect(first(jumped, 20)).toEqual(first(new Random(a, b, c, d), 20));
  });
});

describe('a stream', () => {
  it('repeats, and differs from every other stream and seed', () => {
    const seen = new Set<string>();
    for (const seed of [0, 1, 2, -1, 2 ** 32, 2 ** 40 + 1])
      for (const stream of [0, 1, 2, 7]) {
        const numbers = first(randomStream(seed, stream), 4).join();
        expect(first(randomStream(seed, stream), 4).join()).toBe(numbers);
        seen.add(numbers);
      }
    expect(seen.size).toBe(24);
  });

  it('gives uniform numbers in [0, 1) with the right mean and spread', () => {
    const random = randomStream(3);
    const count = 100_000;
    let [sum, squares] = [0, 0];
    for (let draw = 0; draw < count; draw++) {
      const value = random.uniform();
      expect(value >= 0 && value < 1).toBe(true);
      sum += value;
      squares += value * value;
    }
    // Four standard errors of a mean of uniform numbers and of their squares.
    expect(Math.abs(sum / count - 1 / 2)).toBeLessThan(4 * Math.sqrt(1 / 12 / count));
    expect(Math.abs(squares / count - 1 / 3)).toBeLessThan(4 * Math.sqrt(4 / 45 / count));
  });

  it('draws every integer below n as often', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer(), (n, seed) => {
        const random = randomStream(seed);
        const counts = new Array<number>(n).fill(0);
        for (let draw = 0; draw < 500 * n; draw++) counts[random.below(n)]!++;
        const chi2 = counts.reduce((sum, count) => sum + (count - 500) ** 2 / 500, 0);
        // Wilson and Hilferty's bound of chi squared at about six standard deviations.
        expect(chi2).toBeLessThan(n * (1 - 2 / (9 * n) + 6 * Math.sqrt(2 / (9 * n))) ** 3);
      }),
    );
  });

  it('draws below numbers beyond 2^21 as often from each part of the range', () => {
    const random = randomStream(4);
    const n = 3 * 2 ** 30;
    const counts = [0, 0, 0];
    for (let draw = 0; draw < 30_000; draw++) counts[Math.floor(random.below(n) / 2 ** 30)]!++;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(5 * Math.sqrt(10_000));
  });

  it('shuffles to a permutation, each as likely', () => {
    const random = randomStream(5);
    const counts = new Map<string, number>();
    for (let draw = 0; draw < 6000; draw++) {
      const order = Int32Array.of(0, 1, 2);
      random.shuffle(order);
      counts.set(order.join(), (counts.get(order.join()) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(5 * Math.sqrt(1000));
  });

  it('draws normal numbers of mean 0 and variance 1', () => {
    const random = randomStream(9);
    const draws = Array.from({ length: 40_000 }, () => random.normal());
    const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
    const variance = draws.reduce((sum, x) => sum + x * x, 0) / draws.length;
    expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(draws.length));
    expect(Math.abs(variance - 1)).toBeLessThan(4 * Math.sqrt(2 / draws.length));
  });
});
