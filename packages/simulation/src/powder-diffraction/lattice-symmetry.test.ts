import { latticeFromParameters } from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { latticeSymmetries } from './lattice-symmetry.js';

const lattice = (a: number, b: number, c: number, alpha: number, beta: number, gamma: number) =>
  latticeFromParameters({ a, b, c, alpha, beta, gamma });

describe('symmetries of lattices', () => {
  it.each([
    ['cubic', lattice(4, 4, 4, 90, 90, 90), 24],
    ['face-centred cubic, primitive cell', lattice(3, 3, 3, 60, 60, 60), 24],
    [
      'body-centred cubic, primitive cell as files round it',
      lattice(3, 3, 3, 109.4712, 109.4712, 109.4712),
      24,
    ],
    ['hexagonal', lattice(3, 3, 5, 90, 90, 120), 12],
    ['rhombohedral', lattice(3, 3, 3, 50, 50, 50), 6],
    ['tetragonal', lattice(4, 4, 5, 90, 90, 90), 8],
    ['orthorhombic', lattice(4, 5, 6, 90, 90, 90), 4],
    ['monoclinic', lattice(4, 5, 6, 90, 100, 90), 2],
    ['triclinic', lattice(4, 5, 6, 80, 95, 100), 1],
  ])('%s', (_name, cell, order) => {
    const found = latticeSymmetries(cell);
    // Of each pair of opposite ones, one: half the order of the holohedry.
    expect(found).toHaveLength(order);
    expect(new Set(found.map((matrix) => matrix.flat().join())).size).toBe(order);
  });
});
