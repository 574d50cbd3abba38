import { latticeFromParameters } from '@interphase/core';
import { gridOfShape, type Source, tabulate } from '@interphase/simulation';
import { describe, expect, it } from 'vitest';
import { stationaryEnergy } from './stationary-point.js';

/** A source in a cube of 8 angstrom, whose energy is quadratic from 0.1 angstrom on. */
const grid = gridOfShape(
  latticeFromParameters({ a: 8, b: 8, c: 8, alpha: 90, beta: 90, gamma: 90 }),
  [32, 32, 32],
);
const at = (x: number): Source => ({
  position: [x, 0.5, 0.5],
  energy: tabulate((distance) => distance ** 2 - 1, 3),
});

describe('the stationary point of a quadratic', () => {
  it('is found between the points of the grid', () => {
    // Half-way between two points.
    const source = at(0.5 + 0.125 / 8);
    expect(stationaryEnergy(grid, [source], (16 * 32 + 16) * 32 + 16)).toBeCloseTo(-1, 3);
    expect(stationaryEnergy(grid, [source], (17 * 32 + 16) * 32 + 16)).toBeCloseTo(-1, 3);
  });

  it('is not believed where it lies further than the neighbours', () => {
    expect(stationaryEnergy(grid, [at(0.5)], (20 * 32 + 16) * 32 + 16)).toBeNull();
    expect(stationaryEnergy(grid, [], 0)).toBeNull();
  });
});
