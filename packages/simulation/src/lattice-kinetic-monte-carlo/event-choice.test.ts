import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomStream } from '../random/random.js';
import { disperse } from './disperse.js';
import { nasiconLattice } from './nasicon-lattice.js';
import { SumTree } from './sum-tree.js';

describe('choosing an event', () => {
  const rates = fc.array(fc.constantFrom<number[]>(0, 1e-6, 0.3, 0.5, 1, 7, 1e6), {
    minLength: 1,
    maxLength: 40,
  });
  const changes = fc.array(fc.tuple(fc.nat(39), fc.constantFrom<number[]>(0, 1e-6, 0.5, 3, 1e6)), {
    maxLength: 60,
  });

  it('keeps the total and never picks what cannot be', () => {
    fc.assert(
      fc.property(rates, changes, fc.nat(1000), (first, later, seed) => {
        const choice = new SumTree(first.length);
        const now = [...first];
        for (const [leaf, rate] of first.entries()) choice.set(leaf, rate);
        for (const [leaf, rate] of later) {
          if (leaf >= now.length) continue;
          now[leaf] = rate;
          choice.set(leaf, rate);
        }
        const total = now.reduce((sum, rate) => sum + rate, 0);
        expect(Math.abs(choice.total - total)).toBeLessThanOrEqual(1e-8 * Math.max(total, 1));
        if (total === 0) return;
        const random = randomStream(seed);
        for (let draw = 0; draw < 20; draw++) expect(now[choice.pick(random.uniform())]).toBeGreaterThan(0);
      }),
    );
  });

  it('picks each in proportion to its rate', () => {
    const choice = new SumTree(4);
    const wanted = [0.5, 0, 4.5, 5];
    for (const [leaf, rate] of wanted.entries()) choice.set(leaf, rate);
    const random = randomStream(2);
    const counts = [0, 0, 0, 0];
    for (let draw = 0; draw < 40_000; draw++) counts[choice.pick(random.uniform())]!++;
    counts.forEach((count, leaf) => {
      expect(Math.abs(count - 4000 * wanted[leaf]!)).toBeLessThan(4 * Math.sqrt(4000 * wanted[leaf]! + 1));
    });
  });
});

describe('keeping species apart', () => {
  it('leaves no two of a few beside each other and keeps their number', () => {
    const { frozen, lattice } = nasiconLattice();
    const start = Int32Array.from({ length: 16 }, (_, index) => index);
    const apart = disperse(frozen, lattice, [4, 4, 4], start, randomStream(1));
    expect(new Set(apart).size).toBe(16);
    const place = (index: number) => {
      const cell = Math.trunc(index / 6);
      const { position } = frozen[index % 6]!;
      return [
        position[0] + Math.trunc(cell / 16),
        position[1] + (Math.trunc(cell / 4) % 4),
        position[2] + (cell % 4),
      ];
    };
    let nearest = Number.POSITIVE_INFINITY;
    for (const a of apart) {
      for (const b of apart) {
        if (a >= b) continue;
        const [p, q] = [place(a), place(b)];
        const fraction = [0, 1, 2].map((axis) => {
          const d = p[axis]! - q[axis]!;
          return d - 4 * Math.round(d / 4);
        });
        const [x, y, z] = [0, 1, 2].map((axis) =>
          lattice.matrix.reduce((sum, vector, k) => sum + fraction[k]! * vector[axis]!, 0),
        );
        nearest = Math.min(nearest, Math.hypot(x!, y!, z!));
      }
    }
    expect(nearest).toBeGreaterThan(7);
  });
});
