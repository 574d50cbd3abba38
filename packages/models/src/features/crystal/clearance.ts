import { planeSpacings, type Vector3 } from '@interphase/core';
import type { IonicCrystal } from './ions.js';

/** Room for a sphere at each point of a periodic grid over the cell. */
export interface Clearance {
  /** Points along a, b and c. */
  readonly shape: readonly [number, number, number];
  /** Distance to the surface of the nearest framework ion, angstrom; c runs fastest. Never above `FARTHEST`. */
  readonly room: Float64Array;
}

/** Distances beyond this, in angstrom, are not told apart: no ion is that large. */
const FARTHEST = 4;

/**
 * The distance of every grid point from the surfaces of the framework ions, taken as hard spheres of their
 * Shannon radii: what remains for the mobile ion.
 * @param spacing the largest distance between neighbouring points along an axis, angstrom
 */
export function clearance({ crystal, framework }: IonicCrystal, spacing: number): Clearance {
  const { lattice } = crystal;
  const points = (length: number) => Math.max(2, Math.ceil(length / spacing));
  const shape = [points(lattice.a), points(lattice.b), points(lattice.c)] as const;
  const [na, nb, nc] = shape;
  const room = new Float64Array(na * nb * nc).fill(FARTHEST);
  const faces = planeSpacings(lattice);
  const [ma, mb, mc] = lattice.matrix;
  for (const { position, radius } of framework) {
    const reach = radius + FARTHEST;
    const range = (axis: 0 | 1 | 2) => {
      const half = reach / faces[axis];
      return [
        Math.ceil((position[axis] - half) * shape[axis]),
        Math.floor((position[axis] + half) * shape[axis]),
      ] as const;
    };
    const [[iLow, iHigh], [jLow, jHigh], [kLow, kHigh]] = [range(0), range(1), range(2)];
    for (let i = iLow; i <= iHigh; i++) {
      const u = i / na - position[0];
      for (let j = jLow; j <= jHigh; j++) {
        const v = j / nb - position[1];
        const row = (modulo(i, na) * nb + modulo(j, nb)) * nc;
        for (let k = kLow; k <= kHigh; k++) {
          const w = k / nc - position[2];
          const x = u * ma[0] + v * mb[0] + w * mc[0];
          const y = u * ma[1] + v * mb[1] + w * mc[1];
          const z = u * ma[2] + v * mb[2] + w * mc[2];
          const index = row + modulo(k, nc);
          const gap = Math.sqrt(x * x + y * y + z * z) - radius;
          if (gap < (room[index] ?? 0)) room[index] = gap;
        }
      }
    }
  }
  return { shape, room };
}

/** The largest room in the grid, angstrom, and the fractional position where it is. */
export function largestCavity(grid: Clearance): { room: number; position: Vector3 } {
  const { room } = grid;
  let best = 0;
  for (let index = 1; index < room.length; index++) if ((room[index] ?? 0) > (room[best] ?? 0)) best = index;
  return { room: room[best] ?? 0, position: positionOf(grid, best) };
}

/** Fractional position of a point of the grid. */
export function positionOf({ shape: [na, nb, nc] }: Clearance, index: number): Vector3 {
  return [Math.floor(index / (nb * nc)) / na, (Math.floor(index / nc) % nb) / nb, (index % nc) / nc];
}

const modulo = (value: number, size: number) => ((value % size) + size) % size;
