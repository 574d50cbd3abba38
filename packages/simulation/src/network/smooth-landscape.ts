import { type Lattice, planeSpacings, type Vector3 } from '@interphase/core';
import type { Source } from '../bond-valence/source.js';
import { ENTRIES_PER_SQUARE_ANGSTROM } from '../interaction/pair-table.js';
import { nearSources } from './near-sources.js';

/** Energy of the mobile ion at one place, with its slope and curvature. */
export interface LocalEnergy {
  /** eV. */
  readonly energy: number;
  /** eV/angstrom, cartesian. */
  readonly gradient: Vector3;
  /** Second derivatives xx, yy, zz, yz, xz, xy in eV/angstrom^2. */
  readonly curvature: readonly [number, number, number, number, number, number];
}

/** The bond-valence landscape between its grid points. */
export interface SmoothLandscape {
  readonly lattice: Lattice;
  /** At a cartesian position (angstrom), which need not lie inside the cell. */
  at(position: Vector3): LocalEnergy;
}

/**
 * The landscape's own pair energies summed at any place: the tables are read with cubic instead of linear
 * interpolation (Catmull & Rom 1974), so that energy and slope are continuous and searches converge.
 */
export function smoothLandscape(lattice: Lattice, sources: readonly Source[]): SmoothLandscape {
  const placed = sources.map(({ position, energy }) => ({
    position,
    table: energy.energy,
    cutoff: energy.cutoff,
  }));
  const sourcesNear = nearSources(lattice, placed);
  const [spacingA, spacingB] = planeSpacings(lattice);
  const [[ax], [bx, by], [cx, cy, cz]] = lattice.matrix;
  const cc = cx * cx + cy * cy + cz * cz;
  return {
    lattice,
    at([px, py, pz]) {
      // The lattice's matrix is lower triangular: a along x, b in the xy plane.
      const fc = pz / cz;
      const fb = (py - fc * cy) / by;
      const fa = (px - fb * bx - fc * cx) / ax;
      let energy = 0;
      let gx = 0;
      let gy = 0;
      let gz = 0;
      let isotropic = 0;
      let xx = 0;
      let yy = 0;
      let zz = 0;
      let yz = 0;
      let xz = 0;
      let xy = 0;
      for (const { position, table, cutoff } of sourcesNear(fa, fb, fc)) {
        const da = fa - position[0];
        const db = fb - position[1];
        const dc = fc - position[2];
        const limit = cutoff * cutoff;
        const reachA = cutoff / spacingA;
        const reachB = cutoff / spacingB;
        const lastA = Math.floor(da + reachA);
        const lastB = Math.floor(db + reachB);
        for (let i = Math.ceil(da - reachA); i <= lastA; i++) {
          for (let j = Math.ceil(db - reachB); j <= lastB; j++) {
            // From the source's image in the cell (i, j, 0) to the position.
            const x0 = (da - i) * ax + (db - j) * bx + dc * cx;
            const y0 = (db - j) * by + dc * cy;
            const z0 = dc * cz;
            const along = x0 * cx + y0 * cy + z0 * cz;
            const discriminant = along * along - cc * (x0 * x0 + y0 * y0 + z0 * z0 - limit);
            if (discriminant <= 0) continue;
            const half = Math.sqrt(discriminant) / cc;
            const lastC = Math.floor(along / cc + half);
            for (let k = Math.ceil(along / cc - half); k <= lastC; k++) {
              const x = x0 - k * cx;
              const y = y0 - k * cy;
              const z = z0 - k * cz;
              const place = (x * x + y * y + z * z) * ENTRIES_PER_SQUARE_ANGSTROM;
              const entry = Math.min(place | 0, table.length - 2);
              const t = place - entry;
              // The table covers the squared cut-off and one entry more; its ends repeat.
              const here = table[entry]!;
              const next = table[entry + 1]!;
              const before = table[entry - 1] ?? here;
              const after = table[entry + 2] ?? next;
              const c1 = (next - before) / 2;
              const c2 = before - 2.5 * here + 2 * next - after / 2;
              const c3 = 1.5 * (here - next) + (after - before) / 2;
              energy += here + t * (c1 + t * (c2 + t * c3));
              // Derivatives by R^2, doubled and quadrupled as the chain rule asks.
              const first = 2 * ENTRIES_PER_SQUARE_ANGSTROM * (c1 + t * (2 * c2 + 3 * t * c3));
              const second = 4 * ENTRIES_PER_SQUARE_ANGSTROM ** 2 * (2 * c2 + 6 * t * c3);
              gx += first * x;
              gy += first * y;
              gz += first * z;
              isotropic += first;
              xx += second * x * x;
              yy += second * y * y;
              zz += second * z * z;
              yz += second * y * z;
              xz += second * x * z;
              xy += second * x * y;
            }
          }
        }
      }
      return {
        energy,
        gradient: [gx, gy, gz],
        curvature: [xx + isotropic, yy + isotropic, zz + isotropic, yz, xz, xy],
      };
    },
  };
}
