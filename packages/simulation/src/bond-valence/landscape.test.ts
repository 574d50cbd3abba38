import {
  type Crystal,
  latticeFromMatrix,
  latticeFromParameters,
  neighbours,
  type Vector3,
} from '@interphase/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { morseAttraction } from '../interaction/pair-energy.js';
import { tabulate } from '../interaction/pair-table.js';
import { frameworkOperations } from './framework-symmetry.js';
import { createGrid, fractionalOf, type Grid, gridOfShape } from './grid.js';
import { distinctVoxels, exactOperations } from './grid-symmetry.js';
import { computeLandscape } from './landscape.js';
import { findThresholds } from './percolation.js';
import { antifluorite, layered } from './prototypes.fixture.js';
import { addSource } from './sum-sources.js';

const pair = morseAttraction({ d0: 1, alpha: 1.9, rmin: 1.9 });
const CUTOFF = 6;
const energy = tabulate(pair, CUTOFF);
const skewed = latticeFromParameters({ a: 3.1, b: 4.3, c: 5.2, alpha: 70, beta: 115, gamma: 65 });

const landscapeOf = (grid: Grid, positions: readonly Vector3[]) =>
  computeLandscape(
    grid,
    positions.map((position) => ({ position, energy })),
    () => {},
  );

const position = fc.tuple(
  fc.double({ min: 0, max: 0.999, noNaN: true }),
  fc.double({ min: 0, max: 0.999, noNaN: true }),
  fc.double({ min: 0, max: 0.999, noNaN: true }),
);

describe('computeLandscape', () => {
  it('equals the sum over neighbours in a thin, skewed cell', () => {
    const positions: Vector3[] = [
      [0.1, 0.2, 0.3],
      [0.72, 0.55, 0.9],
    ];
    const crystal: Crystal = {
      lattice: skewed,
      sites: positions.map((at, index) => ({
        label: `O${index}`,
        position: at,
        species: [{ element: 'O', oxidationState: -2, occupancy: 1 }],
      })),
    };
    const grid = createGrid(skewed, 0.5);
    const energies = landscapeOf(grid, positions);
    for (let index = 0; index < grid.size; index++) {
      const around = neighbours(crystal, fractionalOf(grid, index), CUTOFF);
      // A tabulated wall is steep close to a nucleus; what matters for motion lies outside.
      if ((around[0]?.distance ?? 0) < 1) continue;
      const sum = around.reduce((total, { distance }) => total + pair(distance), 0);
      expect(energies[index]).toBeCloseTo(sum, 3);
    }
  });

  it('moves along when all atoms move by grid steps', () => {
    const grid = createGrid(skewed, 0.4);
    const [na, nb, nc] = grid.shape;
    fc.assert(
      fc.property(
        fc.array(position, { minLength: 1, maxLength: 3 }),
        fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)),
        (atoms, [i, j, k]) => {
          const moved = atoms.map(
            ([x, y, z]): Vector3 => [(x + i / na) % 1, (y + j / nb) % 1, (z + k / nc) % 1],
          );
          const before = landscapeOf(grid, atoms);
          const after = landscapeOf(grid, moved);
          before.forEach((value, index) => {
            const from = [Math.floor(index / (nb * nc)), Math.floor(index / nc) % nb, index % nc] as const;
            const to = (((from[0] + i) % na) * nb + ((from[1] + j) % nb)) * nc + ((from[2] + k) % nc);
            // Steep walls amplify the rounding of positions.
            expect(Math.abs((after[to] ?? Number.NaN) - value)).toBeLessThan(
              1e-6 * Math.max(1, Math.abs(value)),
            );
          });
        },
      ),
      { numRuns: 10 },
    );
  });

  it('gives a supercell the landscape and the barriers of its cell', () => {
    const [a, b, c] = skewed.matrix;
    const double = ([x, y, z]: Vector3): Vector3 => [2 * x, 2 * y, 2 * z];
    const [na, nb, nc] = [9, 10, 12];
    const cell = gridOfShape(skewed, [na, nb, nc]);
    const supercell = gridOfShape(latticeFromMatrix([double(a), b, double(c)]), [2 * na, nb, 2 * nc]);
    const barriersOf = (grid: Grid, energies: Float64Array) => {
      const minimum = Math.min(...energies);
      const heights = energies.map((value) => value - minimum);
      return findThresholds(heights, grid.shape, 50, () => {}).map(({ barrier }) => barrier);
    };
    fc.assert(
      fc.property(fc.array(position, { minLength: 1, maxLength: 2 }), (atoms) => {
        const copies = atoms.flatMap(([x, y, z]) =>
          [0, 1].flatMap((i) => [0, 1].map((k): Vector3 => [(x + i) / 2, y, (z + k) / 2])),
        );
        const one = barriersOf(cell, landscapeOf(cell, atoms));
        const four = barriersOf(supercell, landscapeOf(supercell, copies));
        expect(four).toHaveLength(one.length);
        one.forEach((barrier, index) => {
          expect(four[index]).toBeCloseTo(barrier, 6);
        });
      }),
      { numRuns: 10 },
    );
  });

  it('is the same to 0.03 meV whether the far part is interpolated or not', () => {
    const bond = tabulate(morseAttraction({ d0: 0.98816, alpha: 1.937984, rmin: 1.940013 }), 10);
    const grid = createGrid(skewed, 0.12);
    fc.assert(
      fc.property(fc.array(position, { minLength: 1, maxLength: 3 }), (atoms) => {
        const sources = atoms.map((at) => ({ position: at, energy: bond }));
        const whole = sources.map((source) => ({
          ...source,
          energy: { ...bond, energy: bond.energy.slice() },
        }));
        const split = computeLandscape(grid, sources, () => {});
        const energies = new Float64Array(grid.size);
        for (const source of whole) addSource(energies, grid, distinctVoxels(grid, []), source, () => {});
        energies.forEach((value, index) => {
          if (value < 5) expect(Math.abs((split[index] ?? 0) - value)).toBeLessThan(3e-5);
        });
      }),
      { numRuns: 10 },
    );
  });

  it('is the same whether symmetry is used or not', () => {
    for (const [crystal, shape] of [
      [antifluorite, [20, 20, 20]],
      [layered, [12, 12, 60]],
    ] as const) {
      const grid = gridOfShape(crystal.lattice, shape);
      const sources = crystal.sites
        .filter(({ label }) => label !== 'Li')
        .map(({ position: at }) => ({ position: at, energy }));
      const operations = frameworkOperations(crystal, 'Li');
      const exact = exactOperations(grid, sources, operations);
      expect(exact.length).toBe(operations.length);
      const { original } = distinctVoxels(grid, exact);
      expect(new Set(original).size).toBeLessThan(grid.size / 10);
      const plain = computeLandscape(grid, sources, () => {});
      computeLandscape(grid, sources, () => {}, operations).forEach((value, index) => {
        expect(Math.abs(value - (plain[index] ?? 0))).toBeLessThan(5e-5 * Math.max(1, Math.abs(value)));
      });
    }
  });

  it('stays finite on a nucleus', () => {
    const grid = createGrid(skewed, 0.5);
    expect(Number.isFinite(landscapeOf(grid, [[0, 0, 0]])[0])).toBe(true);
  });
});
