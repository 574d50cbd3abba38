import type { ForceField } from '../force-field/force-field.js';

const TERMS = [
  { height: -200, a: -1, b: 0, c: -10, x: 1, y: 0 },
  { height: -100, a: -1, b: 0, c: -10, x: 0, y: 0.5 },
  { height: -170, a: -6.5, b: 11, c: -6.5, x: -0.5, y: 1.5 },
  { height: 15, a: 0.7, b: 0.6, c: 0.7, x: -1, y: 1 },
];

/**
 * The surface of Müller & Brown (Theor. Chim. Acta 53 (1979) 75, doi 10.1007/BF00547608) divided by 100, in the xy
 * plane; its minima and saddles are published.
 */
export const mullerBrown: ForceField = {
  cell: [
    [10, 0, 0],
    [0, 10, 0],
    [0, 0, 10],
  ],
  atoms: 1,
  evaluate(positions, forces) {
    const [px = 0, py = 0, pz = 0] = positions;
    let energy = pz * pz;
    forces.set([0, 0, -2 * pz]);
    for (const { height, a, b, c, x, y } of TERMS) {
      const [u, v] = [px - x, py - y];
      const part = (height / 100) * Math.exp(a * u * u + b * u * v + c * v * v);
      energy += part;
      forces[0]! -= part * (2 * a * u + b * v);
      forces[1]! -= part * (b * u + 2 * c * v);
    }
    return energy;
  },
};

/** Minima and saddles of the surface, energies divided by 100 as it is. */
export const stationary = {
  deep: { position: [-0.558, 1.4417, 0], energy: -1.467 },
  middle: { position: [-0.05, 0.467, 0], energy: -0.80768 },
  shallow: { position: [0.623, 0.028, 0], energy: -1.08167 },
  highSaddle: { position: [-0.822, 0.624, 0], energy: -0.40665 },
  lowSaddle: { position: [0.212, 0.293, 0], energy: -0.72249 },
} as const;
