import type { Lattice } from './lattice.js';

/** Steps of whole cells along one direction that `packImage` keeps apart. */
const SPAN = 1024;

/** A whole vector whose components are small, as one integer: the integers of two vectors add as the vectors do. */
export const packImage = (x: number, y: number, z: number): number => (x * SPAN + y) * SPAN + z;

/** The vector (components from -512 to 511) of an integer that `packImage` gave, or a sum of such. */
export function unpackImage(packed: number): [number, number, number] {
  const z = ((packed + SPAN / 2) & (SPAN - 1)) - SPAN / 2;
  const rest = (packed - z) / SPAN;
  const y = ((rest + SPAN / 2) & (SPAN - 1)) - SPAN / 2;
  return [(rest - y) / SPAN, y, z];
}

/**
 * A periodic piece of a lattice with the neighbours of each site. Sites are numbered cell by cell: site b of cell
 * (x, y, z) is ((x * ny + y) * nz + z) * sites + b.
 */
export interface PeriodicLattice {
  readonly sites: number;
  readonly bonds: number;
  /** Where the neighbours of each site begin in the following arrays; one more at the end. */
  readonly starts: Int32Array;
  /** The neighbours of all sites; a bond is met from both of its ends. */
  readonly neighbours: Int32Array;
  /** The repetition of the piece that each neighbour lies in, seen from the site; see `packImage`. */
  readonly images: Int32Array;
}

/** Bytes that the neighbours of such a piece take. */
export const bytesOfPiece = (lattice: Lattice, cells: number): number =>
  cells * (16 * lattice.bonds.length + 4 * lattice.sites);

/**
 * The piece of so many cells along each direction.
 * @param size cells along the three directions; 1 along those in which the lattice is not repeated
 */
export function periodicLattice(lattice: Lattice, size: readonly [number, number, number]): PeriodicLattice {
  const [nx, ny, nz] = size;
  const cells = nx * ny * nz;
  const sites = cells * lattice.sites;
  const counts = new Int32Array(lattice.sites);
  for (const { from, to } of lattice.bonds) {
    counts[from]!++;
    counts[to]!++;
  }
  const starts = new Int32Array(sites + 1);
  for (let site = 0; site < sites; site++) starts[site + 1] = starts[site]! + counts[site % lattice.sites]!;
  const neighbours = new Int32Array(starts[sites]!);
  const images = new Int32Array(starts[sites]!);
  const filled = starts.slice(0, sites);
  const add = (site: number, neighbour: number, image: number) => {
    const at = filled[site]!++;
    neighbours[at] = neighbour;
    images[at] = image;
  };
  for (let x = 0; x < nx; x++)
    for (let y = 0; y < ny; y++)
      for (let z = 0; z < nz; z++) {
        const cell = ((x * ny + y) * nz + z) * lattice.sites;
        for (const { from, to, cell: step } of lattice.bonds) {
          const [i, j, k] = [x + step[0], y + step[1], z + step[2]];
          const [across, along, up] = [Math.floor(i / nx), Math.floor(j / ny), Math.floor(k / nz)];
          const other = (((i - across * nx) * ny + j - along * ny) * nz + k - up * nz) * lattice.sites;
          const image = packImage(across, along, up);
          add(cell + from, other + to, image);
          add(other + to, cell + from, -image);
        }
      }
  return { sites, bonds: cells * lattice.bonds.length, starts, neighbours, images };
}
