import { StructureError } from '../errors/input-error.js';
import type { Lattice, LatticeParameters, Matrix3, Vector3 } from './crystal.js';
import { cross, determinant, dot, norm, timesMatrix } from './vector.js';

const degree = Math.PI / 180;

/** Exact for the angles that cells are given with most, so that their zeros are zeros. */
const cosine = (angle: number): number =>
  angle === 90 ? 0 : angle === 120 ? -0.5 : Math.cos(angle * degree);

/** Below this share of a*b*c the three vectors span no cell that a measurement could give. */
const flattest = 1e-4;

/**
 * The lattice with these lengths (angstrom) and angles (degrees), a along x and b in the xy plane.
 * @throws StructureError `lattice.impossible` when a length is not positive or the angles close no cell
 */
export function latticeFromParameters(parameters: LatticeParameters): Lattice {
  const { a, b, c, alpha, beta, gamma } = parameters;
  for (const length of [a, b, c]) {
    if (!(length > 0 && Number.isFinite(length))) {
      throw new StructureError(
        'lattice.impossible',
        `A cell edge must be a positive length, not ${length} Å`,
      );
    }
  }
  for (const angle of [alpha, beta, gamma]) {
    if (!(angle > 0 && angle < 180)) {
      throw new StructureError(
        'lattice.impossible',
        `A cell angle must lie between 0° and 180°, not ${angle}°`,
      );
    }
  }
  const [cosAlpha, cosBeta, cosGamma] = [cosine(alpha), cosine(beta), cosine(gamma)];
  const squared = 1 - cosAlpha ** 2 - cosBeta ** 2 - cosGamma ** 2 + 2 * cosAlpha * cosBeta * cosGamma;
  if (!(squared > flattest ** 2)) {
    throw new StructureError(
      'lattice.impossible',
      `The angles ${alpha}°, ${beta}°, ${gamma}° close no cell: its volume would be zero`,
    );
  }
  const sinGamma = gamma === 90 ? 1 : Math.sqrt(1 - cosGamma ** 2);
  const cx = c * cosBeta;
  const cy = (c * (cosAlpha - cosBeta * cosGamma)) / sinGamma;
  const cz = (c * Math.sqrt(squared)) / sinGamma;
  return {
    a,
    b,
    c,
    alpha,
    beta,
    gamma,
    matrix: [
      [a, 0, 0],
      [b * cosGamma, b * sinGamma, 0],
      [cx, cy, cz],
    ],
    volume: a * b * c * Math.sqrt(squared),
  };
}

/**
 * The lattice spanned by three row vectors (angstrom). It is turned so that a lies along x and b in the xy
 * plane; left-handed vectors come out as their mirror image, which leaves every distance as it was.
 * @throws StructureError `lattice.impossible` when the vectors lie in a plane
 */
export function latticeFromMatrix(matrix: Matrix3): Lattice {
  const [a, b, c] = matrix;
  const angle = (u: Vector3, v: Vector3): number => Math.atan2(norm(cross(u, v)), dot(u, v)) / degree;
  return latticeFromParameters({
    a: norm(a),
    b: norm(b),
    c: norm(c),
    alpha: angle(b, c),
    beta: angle(a, c),
    gamma: angle(a, b),
  });
}

/** Cartesian coordinates (angstrom) of fractional ones. */
export const toCartesian = (lattice: Lattice, fractional: Vector3): Vector3 =>
  timesMatrix(fractional, lattice.matrix);

/** Fractional coordinates of cartesian ones (angstrom); not wrapped into the cell. */
export function toFractional(lattice: Lattice, cartesian: Vector3): Vector3 {
  // The matrix is lower triangular (a along x, b in the xy plane), so substitution inverts it.
  const [[ax], [bx, by], [cx, cy, cz]] = lattice.matrix;
  const w = cartesian[2] / cz;
  const v = (cartesian[1] - w * cy) / by;
  return [(cartesian[0] - v * bx - w * cx) / ax, v, w];
}

const wrapOne = (value: number): number => {
  const wrapped = value - Math.floor(value);
  // A tiny negative number rounds up to 1 exactly, and -0 would print as such.
  return wrapped >= 1 ? 0 : wrapped + 0;
};

/** The same position inside the cell: every coordinate in [0, 1). */
export const wrap = (fractional: Vector3): Vector3 => [
  wrapOne(fractional[0]),
  wrapOne(fractional[1]),
  wrapOne(fractional[2]),
];

/** Distances (angstrom) between opposite faces of the cell: across the bc, ac and ab faces. */
export function planeSpacings(lattice: Lattice): Vector3 {
  const [a, b, c] = lattice.matrix;
  const volume = Math.abs(determinant(lattice.matrix));
  return [volume / norm(cross(b, c)), volume / norm(cross(a, c)), volume / norm(cross(a, b))];
}
