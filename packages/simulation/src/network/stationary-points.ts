import { add, type Vector3 } from '@interphase/core';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import type { LocalEnergy, SmoothLandscape } from './smooth-landscape.js';

/** Longest step of a search, angstrom: well below the distance of two sites, so that a search stays in its basin. */
const LONGEST = 0.1;
/** A search ends when the slope is below this, eV/angstrom. */
const FLAT = 1e-4;
/** Softest curvature that a step divides by, eV/angstrom^2. */
const SOFTEST = 0.05;
const MOST_STEPS = 200;

/** A point where the landscape is level. */
export interface StationaryPoint {
  /** Cartesian, angstrom; continuous with the start of the search. */
  readonly position: Vector3;
  /** eV. */
  readonly energy: number;
}

/** A pass: level, with one way down. */
export interface SaddlePoint extends StationaryPoint {
  /** Unit vector along the way down. */
  readonly down: Vector3;
}

interface Mode {
  readonly curvature: number;
  readonly direction: Vector3;
}

/** Curvatures ascending, with their directions. */
function modesOf({ curvature: [xx, yy, zz, yz, xz, xy] }: LocalEnergy): [Mode, Mode, Mode] {
  const matrix = new Matrix([
    [xx, xy, xz],
    [xy, yy, yz],
    [xz, yz, zz],
  ]);
  const { realEigenvalues, eigenvectorMatrix: vectors } = new EigenvalueDecomposition(matrix, {
    assumeSymmetric: true,
  });
  const mode = (column: number): Mode => ({
    curvature: realEigenvalues[column] ?? 0,
    direction: [vectors.get(0, column), vectors.get(1, column), vectors.get(2, column)],
  });
  return [mode(0), mode(1), mode(2)];
}

/**
 * Newton's step along every mode, downhill (sense -1) or, along the softest one, uphill (sense 1); no longer than
 * `longest`.
 */
function stepOf(
  { gradient: [gx, gy, gz] }: LocalEnergy,
  modes: readonly Mode[],
  softest: 1 | -1,
  longest: number,
): Vector3 {
  let [x, y, z] = [0, 0, 0];
  modes.forEach(({ curvature, direction: [u, v, w] }, index) => {
    const sense = index === 0 ? softest : -1;
    const amount = (sense * (gx * u + gy * v + gz * w)) / Math.max(Math.abs(curvature), SOFTEST);
    x += amount * u;
    y += amount * v;
    z += amount * w;
  });
  const length = Math.hypot(x, y, z);
  const factor = length > longest ? longest / length : 1;
  return [factor * x, factor * y, factor * z];
}

/** The minimum at the foot of the slope that `start` (cartesian, angstrom) lies on. */
export function descend(landscape: SmoothLandscape, start: Vector3): StationaryPoint {
  let position = start;
  let here = landscape.at(position);
  let longest = LONGEST;
  for (let taken = 0; taken < MOST_STEPS && Math.hypot(...here.gradient) > FLAT; taken++) {
    const next = add(position, stepOf(here, modesOf(here), -1, longest));
    const there = landscape.at(next);
    if (there.energy < here.energy) {
      [position, here] = [next, there];
      longest = LONGEST;
    } else {
      longest /= 4;
      if (longest < 1e-5) break;
    }
  }
  return { position, energy: here.energy };
}

/**
 * The pass near `start` (cartesian, angstrom), followed uphill along the softest mode and downhill along the others
 * (Cerjan & Miller, J. Chem. Phys. 75 (1981) 2800, doi 10.1063/1.442352); null when the search ends elsewhere
 * or farther away than `reach` (angstrom).
 */
export function findSaddle(landscape: SmoothLandscape, start: Vector3, reach: number): SaddlePoint | null {
  let position = start;
  for (let taken = 0; taken < MOST_STEPS; taken++) {
    const here = landscape.at(position);
    const modes = modesOf(here);
    if (Math.hypot(...here.gradient) < FLAT) {
      const [softest, second] = modes;
      if (softest.curvature >= 0 || second.curvature <= 0) return null;
      return { position, energy: here.energy, down: softest.direction };
    }
    position = add(position, stepOf(here, modes, 1, LONGEST / (1 + taken / 20)));
    if (Math.hypot(position[0] - start[0], position[1] - start[1], position[2] - start[2]) > reach)
      return null;
  }
  return null;
}
