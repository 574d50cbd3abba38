import { InputError, ParameterError } from '@interphase/core';
import { type CellGrid, createCellGrid } from './cell-grid.js';
import type { PeriodicBox } from './periodic-box.js';

/** A list with more pairs than this is refused: 160 MB. */
const MOST_PAIRS = 40_000_000;

/**
 * Verlet list of a periodic cell, each pair once. Images of atoms that neighbour another one are rows of their own
 * ("ghosts") after the atoms, so that whoever goes through the pairs needs no minimum-image rule and every cell is
 * right, however thin or skewed: an atom may neighbour several images of another one and of itself.
 */
export interface NeighbourList {
  /** Atoms and ghosts. */
  readonly rows: () => number;
  /** Cartesian positions of atoms (wrapped into the cell when the list was built) and ghosts, angstrom. */
  readonly positions: () => Float64Array;
  /** Kind of each row. */
  readonly kinds: () => Int32Array;
  /** The atom of which a row is an image. */
  readonly owners: () => Int32Array;
  /** Atom k of the list is `centres[k]`; its neighbours are `rows[starts[k]]` up to `rows[starts[k + 1]]`. */
  readonly centres: Int32Array;
  readonly starts: Int32Array;
  readonly neighbours: () => Int32Array;
  /** Brings the rows to these positions; builds the list anew when an atom has gone more than half the skin. */
  follow(positions: Float64Array): void;
}

/**
 * @param kinds kind of each atom
 * @param reach distance up to which two kinds see each other, angstrom, at [kind × number of kinds + kind]
 * @param skin how much farther pairs are listed, angstrom
 */
export function createNeighbourList(
  box: PeriodicBox,
  kinds: Int32Array,
  reach: Float64Array,
  skin: number,
): NeighbourList {
  const atoms = kinds.length;
  const kindCount = Math.round(Math.sqrt(reach.length));
  const listed = reach.map((distance) => (distance > 0 ? (distance + skin) ** 2 : 0));
  const grid: CellGrid = createCellGrid(box, atoms, Math.max(...reach) + skin);
  const [a, b, c] = box.cell;

  const centres = new Int32Array(atoms);
  const starts = new Int32Array(atoms + 1);
  const builtAt = new Float64Array(3 * atoms).fill(Number.NaN);
  const offsets = new Float64Array(3 * atoms);
  let rows = atoms;
  let position = new Float64Array(3 * atoms);
  let kind = kinds.slice();
  let owner = Int32Array.from({ length: atoms }, (_, atom) => atom);
  let shift = new Float64Array(0);
  let pairs = new Int32Array(64 * atoms);
  const ghostOf = new Int32Array(grid.images.length * atoms);

  function addGhost(atom: number, image: number): number {
    if (3 * (rows + 1) > position.length) {
      const capacity = Math.ceil(rows * 1.5) + 8;
      position = enlarged(position, new Float64Array(3 * capacity));
      kind = enlarged(kind, new Int32Array(capacity));
      owner = enlarged(owner, new Int32Array(capacity));
      shift = enlarged(shift, new Float64Array(3 * (capacity - atoms)));
    }
    const [i, j, k] = grid.images[image]!;
    const at = 3 * (rows - atoms);
    for (let axis = 0; axis < 3; axis++) {
      shift[at + axis] = i * a[axis]! + j * b[axis]! + k * c[axis]!;
      position[3 * rows + axis] = position[3 * atom + axis]! + shift[at + axis]!;
    }
    kind[rows] = kinds[atom]!;
    owner[rows] = atom;
    return rows++;
  }

  function build(positions: Float64Array): void {
    if (!positions.every(Number.isFinite)) {
      throw new InputError(
        'force-field.positions',
        'An atom has no finite position: the atoms flew apart, or a coordinate is not a number',
      );
    }
    builtAt.set(positions);
    rows = atoms;
    ghostOf.fill(-1);
    grid.fill(positions, offsets);
    for (let x = 0; x < 3 * atoms; x++) position[x] = positions[x]! + offsets[x]!;
    let count = 0;
    let slot = 0;
    grid.visit((members, begin, end, targets) => {
      for (let m = begin; m < end; m++) {
        const i = members[m]!;
        const [xi, yi, zi] = [position[3 * i]!, position[3 * i + 1]!, position[3 * i + 2]!];
        const row = kinds[i]! * kindCount;
        centres[slot] = i;
        starts[slot++] = count;
        for (const target of targets) {
          const { image, shiftX, shiftY, shiftZ } = target;
          const from = target.own ? m + 1 : target.begin;
          if (count + target.end - from > pairs.length) {
            if (pairs.length >= MOST_PAIRS) throw tooManyPairs(atoms);
            pairs = enlarged(pairs, new Int32Array(2 * pairs.length + target.end - from));
          }
          for (let n = from; n < target.end; n++) {
            const j = members[n]!;
            const dx = position[3 * j]! + shiftX - xi;
            const dy = position[3 * j + 1]! + shiftY - yi;
            const dz = position[3 * j + 2]! + shiftZ - zi;
            if (dx * dx + dy * dy + dz * dz >= listed[row + kinds[j]!]!) continue;
            if (image === grid.home) {
              pairs[count++] = j;
              continue;
            }
            const key = image * atoms + j;
            if (ghostOf[key]! < 0) ghostOf[key] = addGhost(j, image);
            pairs[count++] = ghostOf[key]!;
          }
        }
      }
    });
    starts[slot] = count;
  }

  return {
    rows: () => rows,
    positions: () => position,
    kinds: () => kind,
    owners: () => owner,
    centres,
    starts,
    neighbours: () => pairs,
    follow(positions) {
      const limit = (skin / 2) ** 2;
      for (let x = 0; x < 3 * atoms; x += 3) {
        const dx = positions[x]! - builtAt[x]!;
        const dy = positions[x + 1]! - builtAt[x + 1]!;
        const dz = positions[x + 2]! - builtAt[x + 2]!;
        // Written so that a position that is not a number, as all are at first, asks for a new list too.
        if (!(dx * dx + dy * dy + dz * dz <= limit)) {
          build(positions);
          return;
        }
      }
      for (let x = 0; x < 3 * atoms; x++) position[x] = positions[x]! + offsets[x]!;
      for (let row = atoms, at = 0; row < rows; row++, at += 3) {
        const from = 3 * owner[row]!;
        position[3 * row] = position[from]! + shift[at]!;
        position[3 * row + 1] = position[from + 1]! + shift[at + 1]!;
        position[3 * row + 2] = position[from + 2]! + shift[at + 2]!;
      }
    },
  };
}

function enlarged<Numbers extends Float64Array | Int32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}

function tooManyPairs(atoms: number): ParameterError {
  return new ParameterError(
    `${atoms} atoms have more than ${MOST_PAIRS / 1e6} million pairs within the cut-off; take a shorter cut-off or fewer atoms.`,
    ['cutoff'],
  );
}
