import { packImage } from '../percolation/image.js';

/**
 * Steps from a site of the face-centred cubic lattice to its 12 neighbours, in the primitive vectors
 * (0, 1, 1), (1, 0, 1) and (1, 1, 0) half edges.
 */
export const NEIGHBOUR_STEPS: readonly (readonly [number, number, number])[] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
  [1, -1, 0],
  [0, 1, -1],
  [1, 0, -1],
  [-1, 0, 0],
  [0, -1, 0],
  [0, 0, -1],
  [-1, 1, 0],
  [0, -1, 1],
  [-1, 0, 1],
];

/** The same to the 6 second neighbours, an edge of the conventional cell away. */
export const SECOND_NEIGHBOUR_STEPS: readonly (readonly [number, number, number])[] = [
  [-1, 1, 1],
  [1, -1, 1],
  [1, 1, -1],
  [1, -1, -1],
  [-1, 1, -1],
  [-1, -1, 1],
];

/**
 * A periodic piece of the lattice: sites (i, j, k) in primitive vectors with 0 <= i < size[0] and so on. The piece is
 * repeated by (size[0], shift[0], shift[1]), (0, size[1], 0) and (0, 0, size[2]).
 */
export interface FccCell {
  readonly size: readonly [number, number, number];
  readonly shift: readonly [number, number];
  readonly sites: number;
}

/** The cube of `edge` conventional cells along each side, 4 `edge`^3 sites. */
export function cubicCell(edge: number): FccCell {
  return { size: [edge, 2 * edge, 2 * edge], shift: [edge, edge], sites: 4 * edge ** 3 };
}

/** The rhombohedral piece of so many primitive cells along each primitive vector. */
export function primitiveCell(size: readonly [number, number, number]): FccCell {
  return { size, shift: [0, 0], sites: size[0] * size[1] * size[2] };
}

/** Finds the neighbours of sites, without a table of them: tables of many millions of sites fill the memory. */
export class Neighbours {
  /** Numbers of the neighbours of the site last asked for, in the order of the steps. */
  readonly sites: Int32Array;
  /** The repetition of the cell that each of them lies in, seen from the site; see `packImage`. */
  readonly images: Int32Array;
  readonly #steps: Int32Array;
  readonly #offsets: Int32Array;
  readonly #cell: FccCell;
  #inside = false;

  constructor(cell: FccCell, steps: readonly (readonly [number, number, number])[] = NEIGHBOUR_STEPS) {
    this.#cell = cell;
    this.#steps = Int32Array.from(steps.flat());
    this.#offsets = Int32Array.from(steps, ([i, j, k]) => (i * cell.size[1] + j) * cell.size[2] + k);
    this.sites = new Int32Array(steps.length);
    this.images = new Int32Array(steps.length);
  }

  /** Sets `sites` and `images` to those of a site. */
  find(site: number): void {
    const [rows, columns, depth] = this.#cell.size;
    const row = Math.floor(site / depth);
    const k = site - row * depth;
    const i = Math.floor(row / columns);
    const j = row - i * columns;
    if (i > 0 && i < rows - 1 && j > 0 && j < columns - 1 && k > 0 && k < depth - 1) this.#findInside(site);
    else this.#findAcross(i, j, k);
  }

  #findInside(site: number): void {
    const offsets = this.#offsets;
    for (let step = 0; step < offsets.length; step++) this.sites[step] = site + offsets[step]!;
    if (this.#inside) return;
    this.images.fill(0);
    this.#inside = true;
  }

  #findAcross(i: number, j: number, k: number): void {
    const { size, shift } = this.#cell;
    this.#inside = false;
    for (let step = 0; step < this.#offsets.length; step++) {
      const rawI = i + this.#steps[3 * step]!;
      const x = Math.floor(rawI / size[0]);
      const rawJ = j + this.#steps[3 * step + 1]! - x * shift[0];
      const y = Math.floor(rawJ / size[1]);
      const rawK = k + this.#steps[3 * step + 2]! - x * shift[1];
      const z = Math.floor(rawK / size[2]);
      this.sites[step] = ((rawI - x * size[0]) * size[1] + rawJ - y * size[1]) * size[2] + rawK - z * size[2];
      this.images[step] = packImage(x, y, z);
    }
  }
}
