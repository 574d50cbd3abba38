import { elementOf } from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { softBondValenceTable } from '../interaction/pair-parameters.js';
import { computeBondValenceLandscape } from './crystal-landscape.js';
import { fractionalOf } from './grid.js';
import { accessibleVolumes, computeMismatch } from './mismatch.js';
import { bondValenceParameters } from './parameters.js';
import { antifluorite } from './prototypes.fixture.js';

const landscape = computeBondValenceLandscape(
  antifluorite,
  bondValenceParameters.parse({ mobileIon: 'Li', resolution: 0.2 }),
  { progress: () => {}, signal: new AbortController().signal },
);
const mismatch = computeMismatch(landscape, 10, softBondValenceTable(), () => {});

describe('computeMismatch', () => {
  it('is the distance of the sum over the oxygen neighbours from one', () => {
    const bond = softBondValenceTable().find({ element: 'Li', charge: 1 }, { element: 'O', charge: -2 });
    if (!bond) expect.unreachable();
    const oxygen = antifluorite.sites.filter((site) => elementOf(site) === 'O');
    const { lattice } = antifluorite;
    for (let point = 0; point < landscape.grid.size; point += 97) {
      const at = fractionalOf(landscape.grid, point);
      let sum = 0;
      let nearest = Number.POSITIVE_INFINITY;
      for (const { position } of oxygen) {
        for (let cell = 0; cell < 7 ** 3; cell++) {
          const shift = [Math.floor(cell / 49) - 3, (Math.floor(cell / 7) % 7) - 3, (cell % 7) - 3];
          // The cell is a cube, so lengths are the edge times fractional ones.
          const distance =
            lattice.a * Math.hypot(...position.map((x, i) => x + (shift[i] ?? 0) - (at[i] ?? 0)));
          nearest = Math.min(nearest, distance);
          if (distance < 10) sum += Math.exp(bond.alpha * (bond.r0 - distance));
        }
      }
      // The sum is steep on top of a nucleus.
      if (nearest > 0.8) expect(mismatch[point]).toBeCloseTo(Math.abs(sum - 1), 3);
    }
  });

  it('counts the points within each limit, and their volume', () => {
    const volumes = accessibleVolumes(mismatch, antifluorite.lattice.volume);
    expect(volumes.map(({ within }) => within)).toEqual([0.05, 0.1, 0.2]);
    for (const { within, fraction, volume } of volumes) {
      expect(fraction).toBeCloseTo([...mismatch].filter((x) => x <= within).length / mismatch.length, 12);
      expect(volume).toBeCloseTo(fraction * 4.6 ** 3, 9);
    }
    expect(volumes[2]?.fraction).toBeGreaterThan(volumes[0]?.fraction ?? 1);
  });
});
