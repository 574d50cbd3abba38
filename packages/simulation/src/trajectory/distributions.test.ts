import { latticeFromParameters, type Matrix3 } from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { randomNormal } from '../molecular-dynamics/random-normal.js';
import { densityCounter } from './occupation-density.js';
import { radialCounter } from './radial-distribution.js';
import { thinned } from './thinned.js';
import { vanHove } from './van-hove.js';

const cubic = (a: number): Matrix3 => [
  [a, 0, 0],
  [0, a, 0],
  [0, 0, a],
];

describe('radialCounter', () => {
  it('is 1 for an ideal gas, of one element or two, beyond half a skewed cell too', () => {
    const cell: Matrix3 = [
      [7, 0, 0],
      [2, 8, 0],
      [-1, 3, 7],
    ];
    const { normal } = randomNormal(4);
    const elements = Array.from({ length: 60 }, (_, atom) => (atom < 20 ? 'Li' : 'O'));
    const counter = radialCounter(elements, 8, 0.5);
    for (let frame = 0; frame < 150; frame++) {
      // Far spread normal numbers fill the cell evenly.
      counter.add(
        cell,
        Float64Array.from({ length: 180 }, () => 500 * normal()),
      );
    }
    for (const { pair, g } of counter.finish()) {
      const atoms = pair === 'Li-Li' ? 20 : pair === 'O-O' ? 40 : Number.POSITIVE_INFINITY;
      const [near, far] = [g.slice(5, 9), g.slice(12)].map(
        (part) => part.reduce((sum, value) => sum + value, 0) / part.length,
      );
      // An atom does not see itself, which counts below the shortest translation.
      expect(near).toBeGreaterThan(1 - 1 / atoms - 0.03);
      expect(near).toBeLessThan(1.03);
      expect(Math.abs(far! - 1)).toBeLessThan(0.02);
    }
  });

  it('has the shells of fcc with 12, 6, 24 and 12 neighbours, from one small cell', () => {
    const a = 4;
    const positions = Float64Array.from([0, 0, 0, 0, 2, 2, 2, 0, 2, 2, 2, 0]);
    const counter = radialCounter(['Cu', 'Cu', 'Cu', 'Cu'], 6, 0.1);
    counter.add(cubic(a), positions);
    const g = counter.finish()[0]?.g ?? new Float64Array();
    const neighbours = (distance: number) => {
      const bin = Math.floor(distance / 0.1);
      const shell = (4 / 3) * Math.PI * 0.1 ** 3 * ((bin + 1) ** 3 - bin ** 3);
      return (g[bin]! * shell * 4) / a ** 3;
    };
    [12, 6, 24, 12].forEach((count, shell) => {
      expect(neighbours(a * Math.sqrt((shell + 1) / 2))).toBeCloseTo(count, 9);
    });
    expect(g.reduce((sum, value) => sum + (value > 0 ? 1 : 0), 0)).toBe(4);
  });
});

describe('vanHove', () => {
  it('tells how far ions have gone and where others are', () => {
    // Two ions 3 angstrom apart that both step 1 angstrom along x in every frame.
    const frames = Array.from({ length: 20 }, (_, k) => Float32Array.from([k, 0, 0, k, 3.01, 0]));
    const { self, distinct } = vanHove(frames, cubic(30), 2, 8, 0.5);
    expect(self[4]! * 0.5).toBeCloseTo(1, 9);
    expect(self.reduce((sum, value) => sum + value, 0) * 0.5).toBeCloseTo(1, 9);
    const seen = [...distinct].flatMap((value, bin) => (value > 0 ? [bin] : []));
    // At sqrt(3.01^2 + 2^2) = 3.61.
    expect(seen).toEqual([7]);
  });

  it('counts the images of an ion among the others', () => {
    const frames = Array.from({ length: 4 }, () => Float32Array.from([0, 0, 0]));
    const { self, distinct } = vanHove(frames, cubic(4.2), 1, 5, 0.5);
    expect(self[0]! * 0.5).toBeCloseTo(1, 9);
    expect(distinct[0]).toBe(0);
    const shell = (4 / 3) * Math.PI * 0.5 ** 3 * (9 ** 3 - 8 ** 3);
    expect((distinct[8]! * shell) / 4.2 ** 3).toBeCloseTo(6, 9);
  });
});

describe('densityCounter', () => {
  it('integrates to the ions of one cell, folded together', () => {
    const lattice = latticeFromParameters({ a: 4, b: 5, c: 6, alpha: 80, beta: 95, gamma: 110 });
    const counter = densityCounter(lattice, 8);
    const { normal } = randomNormal(1);
    for (let frame = 0; frame < 10; frame++) {
      counter.add(Float64Array.from({ length: 3 * 16 }, () => 9 * normal()));
    }
    const { grid, density } = counter.finish();
    const total = density.reduce((sum, value) => sum + value, 0) * (lattice.volume / grid.size);
    expect(total).toBeCloseTo(16 / 8, 9);
  });
});

describe('thinned', () => {
  it('keeps evenly spaced items, never more than allowed', () => {
    for (const given of [1, 7, 8, 9, 100, 1000]) {
      const list = thinned<number>(8);
      for (let k = 0; k < given; k++) list.add(() => k);
      const items = list.items();
      expect(items.length).toBeLessThanOrEqual(8);
      expect(items.length).toBeGreaterThanOrEqual(Math.min(given, 4));
      expect(items).toEqual(items.map((_, index) => index * list.stride()));
    }
  });
});
