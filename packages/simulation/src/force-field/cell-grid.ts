import { ParameterError, type Vector3 } from '@interphase/core';
import type { PeriodicBox } from './periodic-box.js';

/** Atoms of one grid cell, or of its image, against which those of another cell are to be compared. */
export interface Target {
  /** Range of the cell's members. */
  begin: number;
  end: number;
  /** Index of the image the cell belongs to, and its cartesian shift, angstrom. */
  image: number;
  shiftX: number;
  shiftY: number;
  shiftZ: number;
  /** Whether it is the cell itself: then only later members count. */
  readonly own: boolean;
}

/** Linked cells: finds every pair within a reach once, images included. */
export interface CellGrid {
  /** Whole translations that a pair may span, in cell vectors. */
  readonly images: readonly Vector3[];
  /** Index of the translation by nothing. */
  readonly home: number;
  /** Sorts atoms into the grid; `offsets` becomes what takes each position into the cell, angstrom. */
  fill(positions: Float64Array, offsets: Float64Array): void;
  /** Goes through all cells that hold atoms, with every target a pair may reach, the cell itself first. */
  visit(see: (members: Int32Array, begin: number, end: number, targets: readonly Target[]) => void): void;
}

/** Cells per reach: finer ones fit the sphere better, but there are more of them to visit. */
const CELLS_PER_REACH = 2;
/** More images than this along one axis means a cell thousands of times thinner than the reach. */
const MOST_IMAGES = 64;

/**
 * @param reach distance within which pairs are wanted, angstrom
 * @throws ParameterError when the cell is too thin for the reach
 */
export function createCellGrid(box: PeriodicBox, atoms: number, reach: number): CellGrid {
  const counts = box.spacings.map((spacing) => Math.max(1, Math.floor((CELLS_PER_REACH * spacing) / reach)));
  // In a sparse cell most would be empty.
  while (counts.reduce((product, count) => product * count, 1) > Math.max(8 * atoms, 64)) {
    const longest = counts.indexOf(Math.max(...counts));
    counts[longest] = Math.ceil(counts[longest]! / 2);
  }
  const [na, nb, nc] = counts as [number, number, number]; // spacings are three
  const ranges = box.spacings.map((spacing, axis) => Math.ceil((reach * counts[axis]!) / spacing - 1e-12));
  const [ra, rb, rc] = ranges as [number, number, number]; // likewise
  const most = ranges.map((range, axis) => Math.ceil(range / counts[axis]!));
  const [ia, ib, ic] = most as [number, number, number]; // likewise
  if (Math.max(ia, ib, ic) > MOST_IMAGES) {
    throw new ParameterError(
      `The cell's faces are ${Math.min(...box.spacings).toFixed(3)} Å apart, too near for a cut-off of ${reach.toFixed(1)} Å with its skin (at most ${MOST_IMAGES} images along an axis); take a supercell.`,
      ['cutoff'],
    );
  }
  const images: Vector3[] = [];
  for (let i = -ia; i <= ia; i++) {
    for (let j = -ib; j <= ib; j++) for (let k = -ic; k <= ic; k++) images.push([i, j, k]);
  }
  const imageIndex = (i: number, j: number, k: number): number =>
    ((i + ia) * (2 * ib + 1) + j + ib) * (2 * ic + 1) + k + ic;

  // One of each opposite pair of steps, so that every pair of atoms is met once.
  const steps: Vector3[] = [];
  for (let i = 0; i <= ra; i++) {
    for (let j = i === 0 ? 0 : -rb; j <= rb; j++) {
      for (let k = i === 0 && j === 0 ? 1 : -rc; k <= rc; k++) steps.push([i, j, k]);
    }
  }
  const cells = na * nb * nc;
  const starts = new Int32Array(cells + 1);
  const members = new Int32Array(atoms);
  const cellOf = new Int32Array(atoms);
  const targets: Target[] = Array.from({ length: steps.length + 1 }, (_, index) => ({
    begin: 0,
    end: 0,
    image: imageIndex(0, 0, 0),
    shiftX: 0,
    shiftY: 0,
    shiftZ: 0,
    own: index === 0,
  }));
  const { cell, inverse } = box;

  return {
    images,
    home: imageIndex(0, 0, 0),
    fill(positions, offsets) {
      starts.fill(0);
      for (let atom = 0, at = 0; atom < atoms; atom++, at += 3) {
        const [x, y, z] = [positions[at]!, positions[at + 1]!, positions[at + 2]!];
        let index = 0;
        offsets.fill(0, at, at + 3);
        for (let axis = 0; axis < 3; axis++) {
          const fraction = x * inverse[0][axis]! + y * inverse[1][axis]! + z * inverse[2][axis]!;
          const whole = Math.floor(fraction);
          const count = counts[axis]!;
          index = index * count + Math.min(Math.floor((fraction - whole) * count), count - 1);
          for (let xyz = 0; xyz < 3; xyz++) offsets[at + xyz]! -= whole * cell[axis]![xyz]!;
        }
        cellOf[atom] = index;
        starts[index + 1]!++;
      }
      for (let index = 0; index < cells; index++) starts[index + 1]! += starts[index]!;
      const next = starts.slice(0, cells);
      for (let atom = 0; atom < atoms; atom++) members[next[cellOf[atom]!]!++] = atom;
    },
    visit(see) {
      let index = 0;
      for (let i = 0; i < na; i++) {
        for (let j = 0; j < nb; j++) {
          for (let k = 0; k < nc; k++, index++) {
            const [begin, end] = [starts[index]!, starts[index + 1]!];
            if (begin === end) continue;
            targets[0]!.begin = begin;
            targets[0]!.end = end;
            for (let step = 0; step < steps.length; step++) {
              const [di, dj, dk] = steps[step]!;
              const [fi, fj, fk] = [
                Math.floor((i + di) / na),
                Math.floor((j + dj) / nb),
                Math.floor((k + dk) / nc),
              ];
              const other = ((i + di - fi * na) * nb + j + dj - fj * nb) * nc + k + dk - fk * nc;
              const target = targets[step + 1]!;
              target.begin = starts[other]!;
              target.end = starts[other + 1]!;
              target.image = imageIndex(fi, fj, fk);
              target.shiftX = fi * cell[0][0] + fj * cell[1][0] + fk * cell[2][0];
              target.shiftY = fi * cell[0][1] + fj * cell[1][1] + fk * cell[2][1];
              target.shiftZ = fi * cell[0][2] + fj * cell[1][2] + fk * cell[2][2];
            }
            see(members, begin, end, targets);
          }
        }
      }
    },
  };
}
