import { planeSpacings, StructureError } from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { antifluorite, layered } from '../bond-valence/prototypes.fixture.js';
import { supercellOf } from './supercell.js';

describe('supercellOf', () => {
  it('repeats each axis until its faces are far enough apart', () => {
    const crystal = supercellOf(layered, 8);
    expect(crystal.sites).toHaveLength(16 * layered.sites.length);
    for (const spacing of planeSpacings(crystal.lattice)) expect(spacing).toBeGreaterThan(8 - 0.3);
    expect(crystal.lattice.volume).toBeCloseTo(16 * layered.lattice.volume, 6);
  });

  it('keeps every neighbour where it was', () => {
    const crystal = supercellOf(antifluorite, 9);
    const positions = crystal.sites.map(({ position }) => position);
    expect(positions).toContainEqual([0, 0, 0]);
    expect(positions).toContainEqual([0.5, 0.5, 0.5]);
    expect(new Set(positions.map(String)).size).toBe(96);
  });

  it('refuses what is too large', () => {
    expect(() => supercellOf(antifluorite, 60)).toThrow(StructureError);
  });
});
