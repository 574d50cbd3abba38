import type { Vector3 } from '@interphase/core';
import type { CustomModel } from './custom-model.js';

/** Lattices whose hops all go to nearest neighbours over one barrier; hops are listed once for both directions. */
export function uniformModel(
  vectors: CustomModel['vectors'],
  positions: readonly Vector3[],
  barrier: number,
): CustomModel {
  const at = (p: Vector3): Vector3 =>
    [0, 1, 2].map((axis) => vectors.reduce((sum, vector, k) => sum + p[k]! * vector[axis]!, 0)) as [
      number,
      number,
      number,
    ]; // Three axes give three numbers.
  const pairs: { from: number; to: number; translation: [number, number, number]; distance: number }[] = [];
  positions.forEach((p, from) => {
    positions.forEach((q, to) => {
      for (let x = -2; x <= 2; x++) {
        for (let y = -2; y <= 2; y++) {
          for (let z = -2; z <= 2; z++) {
            const distance = Math.hypot(...at([q[0] + x - p[0], q[1] + y - p[1], q[2] + z - p[2]]));
            const first = from < to || (from === to && (x > 0 || (x === 0 && (y > 0 || (y === 0 && z > 0)))));
            if (first && distance > 1e-6) pairs.push({ from, to, translation: [x, y, z], distance });
          }
        }
      }
    });
  });
  const nearest = Math.min(...pairs.map(({ distance }) => distance));
  return {
    vectors,
    charge: 1,
    sites: positions.map((position) => ({ position: [...position], energy: 0 })),
    hops: pairs
      .filter(({ distance }) => distance < nearest + 1e-6)
      .map(({ from, to, translation }) => ({
        from,
        to,
        translation,
        energy: barrier,
        surroundings: [],
        clusters: [],
      })),
  };
}

/** Lattices of edge 1 angstrom with the correlation factor of a tracer that moves by single vacancies. */
export const cubicLattices = {
  'simple cubic': {
    model: uniformModel(
      [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
      [[0, 0, 0]],
      0.1,
    ),
    correlation: 0.6531,
  },
  'body-centred cubic': {
    model: uniformModel(
      [
        [-0.5, 0.5, 0.5],
        [0.5, -0.5, 0.5],
        [0.5, 0.5, -0.5],
      ],
      [[0, 0, 0]],
      0.1,
    ),
    correlation: 0.7272,
  },
  'face-centred cubic': {
    model: uniformModel(
      [
        [0, 0.5, 0.5],
        [0.5, 0, 0.5],
        [0.5, 0.5, 0],
      ],
      [[0, 0, 0]],
      0.1,
    ),
    correlation: 0.7815,
  },
  diamond: {
    model: uniformModel(
      [
        [0, 0.5, 0.5],
        [0.5, 0, 0.5],
        [0.5, 0.5, 0],
      ],
      [
        [0, 0, 0],
        [0.25, 0.25, 0.25],
      ],
      0.1,
    ),
    correlation: 0.5,
  },
} as const;
