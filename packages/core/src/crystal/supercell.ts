import { ParameterError, StructureError } from '../errors/input-error.js';
import type { Crystal, Lattice, Matrix3, Site, Vector3 } from './crystal.js';
import { latticeFromMatrix, latticeFromParameters, planeSpacings, wrap } from './lattice.js';
import { determinant, inverse, timesMatrix } from './vector.js';

/** A supercell with more sites than this is refused: no calculation here takes more. */
export const MOST_SUPERCELL_SITES = 100_000;

/** Cells along a, b and c. */
export type Repeats = readonly [number, number, number];

/**
 * The crystal repeated: `[na, nb, nc]` cells along its axes, or in the cell whose vectors are the rows of an
 * integer matrix times the crystal's own. Sites keep label and species; those of one small cell stand together,
 * in the crystal's order, the crystal's own cell first. With three numbers the axes keep their directions; a
 * matrix turns the crystal so that a lies along x again (see `latticeFromMatrix`), which no distance notices.
 * @throws ParameterError when a number is not whole, a repeat is below 1 or the matrix is not right-handed
 * @throws StructureError `structure.too-large` above 100,000 sites
 */
export function supercell(crystal: Crystal, cells: Repeats | Matrix3): Crystal {
  const matrix = matrixOf(cells);
  const count = Math.round(determinant(matrix));
  if (count * crystal.sites.length > MOST_SUPERCELL_SITES) {
    throw new StructureError(
      'structure.too-large',
      `A supercell of ${count} cells would hold ${count * crystal.sites.length} sites ` +
        `(at most ${MOST_SUPERCELL_SITES}). Take fewer cells, or start from the primitive cell`,
    );
  }
  const toNew = inverse(matrix);
  const sites = latticePoints(matrix).flatMap((point) =>
    crystal.sites.map((site): Site => {
      const [x, y, z] = site.position;
      return { ...site, position: wrap(timesMatrix([x + point[0], y + point[1], z + point[2]], toNew)) };
    }),
  );
  return { lattice: latticeOf(crystal.lattice, cells, matrix), sites };
}

/** What a supercell is to be large enough for. */
export interface SupercellSize {
  /** Distance (angstrom) that opposite faces must at least have. */
  readonly spacing?: number;
  /** Atoms it must at least hold, partly filled sites counted by their share. */
  readonly atoms?: number;
}

/**
 * The smallest repeats along the cell's own axes that make a supercell large enough. For a number of atoms the
 * axis whose faces are nearest to each other grows first, so that the block comes out compact.
 * @throws ParameterError when a size is not a finite positive number, or `atoms` is asked of an empty crystal
 */
export function repeatsFor(crystal: Crystal, { spacing, atoms }: SupercellSize): Repeats {
  for (const [name, size] of Object.entries({ spacing, atoms })) {
    if (size !== undefined && !(size > 0 && Number.isFinite(size))) {
      throw new ParameterError(`The supercell's ${name} must be a positive number, not ${size}`, [name]);
    }
  }
  const spacings = planeSpacings(crystal.lattice);
  // A hair less than asked for, so that a cell of exactly that size is not doubled for rounding.
  const repeats = spacings.map((own) => Math.max(1, Math.ceil((spacing ?? 0) / own - 1e-9)));
  if (atoms !== undefined) {
    const own = crystal.sites
      .flatMap(({ species }) => species)
      .reduce((sum, { occupancy }) => sum + occupancy, 0);
    if (own === 0) throw new ParameterError('A crystal without atoms holds none in any supercell', ['atoms']);
    while (own * repeats.reduce((product, each) => product * each, 1) < atoms - 1e-9) {
      const sizes = spacings.map((length, axis) => length * (repeats[axis] ?? 1));
      const thinnest = sizes.indexOf(Math.min(...sizes));
      repeats[thinnest] = (repeats[thinnest] ?? 1) + 1;
    }
  }
  const [na = 1, nb = 1, nc = 1] = repeats;
  return [na, nb, nc];
}

const isMatrix = (cells: Repeats | Matrix3): cells is Matrix3 => Array.isArray(cells[0]);

function matrixOf(cells: Repeats | Matrix3): Matrix3 {
  const matrix: Matrix3 = isMatrix(cells)
    ? cells
    : [
        [cells[0], 0, 0],
        [0, cells[1], 0],
        [0, 0, cells[2]],
      ];
  if (matrix.flat().some((value) => !Number.isSafeInteger(value))) {
    throw new ParameterError('A supercell takes whole numbers of cells', ['supercell']);
  }
  if (!isMatrix(cells) && cells.some((value) => value < 1)) {
    throw new ParameterError('A supercell takes at least one cell along every axis', ['supercell']);
  }
  if (!(determinant(matrix) > 0.5)) {
    throw new ParameterError(
      'The rows of a supercell matrix must be independent and right-handed (positive determinant): ' +
        'swap two of them',
      ['supercell'],
    );
  }
  return matrix;
}

/** With plain repeats the axes stay exactly what they were; only a matrix makes new angles. */
function latticeOf(lattice: Lattice, cells: Repeats | Matrix3, matrix: Matrix3): Lattice {
  if (!isMatrix(cells)) {
    const { a, b, c, alpha, beta, gamma } = lattice;
    return latticeFromParameters({ a: a * cells[0], b: b * cells[1], c: c * cells[2], alpha, beta, gamma });
  }
  const row = (index: 0 | 1 | 2): Vector3 => timesMatrix(matrix[index], lattice.matrix);
  return latticeFromMatrix([row(0), row(1), row(2)]);
}

/**
 * One lattice point for each small cell of the large one. Whole-number row operations bring the matrix to
 * triangular (Hermite) form, which spans the same lattice; its diagonal then counts the points along each axis.
 */
function latticePoints(matrix: Matrix3): Vector3[] {
  const rows = matrix.map((row) => [...row]);
  for (let column = 2; column >= 0; column--) {
    const entry = (row: number): number => rows[row]?.[column] ?? 0;
    for (;;) {
      const filled = [0, 1, 2].filter((row) => row <= column && entry(row) !== 0);
      const pivot = filled.reduce((a, b) => (Math.abs(entry(b)) < Math.abs(entry(a)) ? b : a));
      const [swapped = [], own = []] = [rows[pivot], rows[column]];
      rows[column] = swapped;
      rows[pivot] = pivot === column ? swapped : own;
      if (filled.length === 1) break;
      for (let row = 0; row < column; row++) {
        const times = Math.round(entry(row) / entry(column));
        rows[row] = (rows[row] ?? []).map((value, index) => value - times * (rows[column]?.[index] ?? 0));
      }
    }
  }
  const [na, nb, nc] = [0, 1, 2].map((axis) => Math.abs(rows[axis]?.[axis] ?? 1));
  const points: Vector3[] = [];
  for (let i = 0; i < (na ?? 1); i++) {
    for (let j = 0; j < (nb ?? 1); j++) for (let k = 0; k < (nc ?? 1); k++) points.push([i, j, k]);
  }
  return points;
}
