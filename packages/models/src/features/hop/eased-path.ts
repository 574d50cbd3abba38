import type { Vector3 } from '@interphase/core';
import { lengthOf } from './atom-group.js';
import type { Surface } from './force.js';
import type { PathField } from './path-energy.js';

/** The ion may leave the straight path by this much, angstrom. */
const FARTHEST = 1.2;
const ROUNDS = 22;
/** First step, angstrom; a slope below `GENTLE` (eV/angstrom) shortens it. */
const FIRST_STEP = 0.15;
const GENTLE = 0.5;
/** Steps below this change nothing that counts, angstrom. */
const LAST_STEP = 1e-4;

/**
 * The straight path with each point between its ends moved downhill in the plane normal to the hop: the ion gives way
 * sideways, the host does not. A point that symmetry holds on a ridge stays there: to push it off, on either side or on
 * the lower of many, changes predictions by less than their noise.
 * @returns points as many as the path has, angstrom
 */
export function easedPath(path: readonly Vector3[], field: PathField): Vector3[] {
  const [first, last] = [path[0]!, path.at(-1)!];
  const along = unit([last[0] - first[0], last[1] - first[1], last[2] - first[2]]);
  return path.map((point, index) =>
    index === 0 || index === path.length - 1 ? point : eased(point, along, field.near(point, FARTHEST)),
  );
}

function eased(start: Vector3, along: Vector3, surface: Surface): Vector3 {
  let point = start;
  let { energy, slope } = surface(point);
  let step = FIRST_STEP;
  for (let round = 0; round < ROUNDS; round++) {
    const downhill = sideways(slope, along);
    const steepness = lengthOf(downhill);
    const length = step * Math.min(1, steepness / GENTLE);
    if (length < LAST_STEP) break;
    const moved = limited(start, [
      point[0] - (downhill[0] / steepness) * length,
      point[1] - (downhill[1] / steepness) * length,
      point[2] - (downhill[2] / steepness) * length,
    ]);
    const reached = surface(moved);
    if (reached.energy < energy - 1e-6) {
      point = moved;
      ({ energy, slope } = reached);
      step *= 1.1;
    } else step *= 0.5;
  }
  return point;
}

function limited(start: Vector3, point: Vector3): Vector3 {
  const offset: Vector3 = [point[0] - start[0], point[1] - start[1], point[2] - start[2]];
  const share = Math.min(1, FARTHEST / Math.max(lengthOf(offset), 1e-9));
  return [start[0] + offset[0] * share, start[1] + offset[1] * share, start[2] + offset[2] * share];
}

function sideways(vector: Vector3, along: Vector3): Vector3 {
  const part = vector[0] * along[0] + vector[1] * along[1] + vector[2] * along[2];
  return [vector[0] - part * along[0], vector[1] - part * along[1], vector[2] - part * along[2]];
}

function unit(vector: Vector3): Vector3 {
  const length = lengthOf(vector) || 1;
  return [vector[0] / length, vector[1] / length, vector[2] / length];
}
