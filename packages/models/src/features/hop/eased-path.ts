import type { Vector3 } from '@interphase/core';
import type { PathField } from './path-energy.js';

/** The ion may leave the straight path by this much, angstrom. */
const FARTHEST = 1.2;
const ROUNDS = 22;
/** First step, angstrom; a slope below `GENTLE` (eV/angstrom) shortens it. */
const FIRST_STEP = 0.15;
const GENTLE = 0.5;

/**
 * The straight path with each point between its ends moved downhill in the plane normal to the hop: the ion gives way
 * sideways, the host does not.
 * @returns points as many as the path has, angstrom
 */
export function easedPath(path: readonly Vector3[], field: PathField): Vector3[] {
  const [first, last] = [path[0]!, path.at(-1)!];
  const along = unit([last[0] - first[0], last[1] - first[1], last[2] - first[2]]);
  return path.map((point, index) =>
    index === 0 || index === path.length - 1 ? point : eased(point, along, field),
  );
}

function eased(start: Vector3, along: Vector3, field: PathField): Vector3 {
  let point = start;
  let energy = field.energy(point);
  let step = FIRST_STEP;
  for (let round = 0; round < ROUNDS; round++) {
    const slope = sideways(field.slope(point), along);
    const steepness = Math.hypot(...slope);
    if (steepness < 1e-6) break;
    const length = (step / steepness) * Math.min(1, steepness / GENTLE);
    const moved = limited(start, [
      point[0] - slope[0] * length,
      point[1] - slope[1] * length,
      point[2] - slope[2] * length,
    ]);
    const reached = field.energy(moved);
    if (reached < energy - 1e-6) {
      point = moved;
      energy = reached;
      step *= 1.1;
    } else step *= 0.5;
  }
  return point;
}

function limited(start: Vector3, point: Vector3): Vector3 {
  const offset: Vector3 = [point[0] - start[0], point[1] - start[1], point[2] - start[2]];
  const share = Math.min(1, FARTHEST / Math.max(Math.hypot(...offset), 1e-9));
  return [start[0] + offset[0] * share, start[1] + offset[1] * share, start[2] + offset[2] * share];
}

function sideways(vector: Vector3, along: Vector3): Vector3 {
  const part = vector[0] * along[0] + vector[1] * along[1] + vector[2] * along[2];
  return [vector[0] - part * along[0], vector[1] - part * along[1], vector[2] - part * along[2]];
}

function unit(vector: Vector3): Vector3 {
  const length = Math.hypot(...vector) || 1;
  return [vector[0] / length, vector[1] / length, vector[2] / length];
}
