import { latticeFromParameters } from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { drawable } from './drawable.js';
import { createGrid, fractionalOf } from './grid.js';

const lattice = latticeFromParameters({ a: 20, b: 4, c: 3, alpha: 90, beta: 90, gamma: 90 });

describe('drawable', () => {
  it('thins a smooth wave to 48 points that lie on the wave', () => {
    const grid = createGrid(lattice, 0.2);
    expect(grid.shape[0]).toBeGreaterThan(48);
    const wave = (fraction: number) => 1 - Math.cos(2 * Math.PI * fraction);
    const heights = Float64Array.from({ length: grid.size }, (_, index) =>
      wave(fractionalOf(grid, index)[0]),
    );
    const drawn = drawable(grid, heights, 5, 'eV');
    expect(drawn.shape).toEqual([48, grid.shape[1], grid.shape[2]]);
    const bytes = Buffer.from(drawn.values, 'base64');
    const layer = grid.shape[1] * grid.shape[2];
    for (let i = 0; i < 48; i++) {
      const value = drawn.offset + drawn.scale * bytes.readInt16LE(2 * i * layer);
      expect(value).toBeCloseTo(wave(i / 48), 2);
    }
  });

  it('cuts off at the maximum', () => {
    const grid = createGrid(lattice, 0.5);
    const drawn = drawable(grid, new Float64Array(grid.size).fill(1e12), 5, 'eV');
    expect(Buffer.from(drawn.values, 'base64').readInt16LE(0) * drawn.scale).toBeCloseTo(5, 10);
  });
});
