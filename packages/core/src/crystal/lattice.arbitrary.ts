import fc from 'fast-check';
import type { Lattice, Vector3 } from './crystal.js';
import { latticeFromParameters } from './lattice.js';

const length = fc.double({ min: 1.5, max: 12, noNaN: true });
const angle = fc.double({ min: 25, max: 155, noNaN: true });

/** Thin, long and skewed cells alike. */
export const anyLattice: fc.Arbitrary<Lattice> = fc
  .record({ a: length, b: length, c: length, alpha: angle, beta: angle, gamma: angle })
  .filter(({ alpha, beta, gamma }) => {
    const [x, y, z] = [alpha, beta, gamma].map((value) => Math.cos((value * Math.PI) / 180));
    if (x === undefined || y === undefined || z === undefined) return false;
    return 1 - x * x - y * y - z * z + 2 * x * y * z > 0.003;
  })
  .map(latticeFromParameters);

const coordinate = fc.double({ min: 0, max: 0.999, noNaN: true });
export const anyPosition: fc.Arbitrary<Vector3> = fc.tuple(coordinate, coordinate, coordinate);
