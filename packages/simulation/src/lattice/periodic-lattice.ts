import { packImage } from '../percolation/image.js';
import type { Lattice } from './lattice.js';

/**
 * A periodic piece of a lattice with the neighbours of each site. Sites are numbered cell by cell: site b of cell
 * (x, y, z) is ((x * ny + y) * nz + z) * sites + b.
 */
export interface PeriodicLattice {
  readonly dimensions: 1 | 2 | 3;
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
  const across = new Int32Array(3);
  for (let x = 0; x < nx; x++)
    for (let y = 0; y < ny; y++)
      for (let z = 0; z < nz; z++) {
        const cell = ((x * ny + y) * nz + z) * lattice.sites;
        for (const { from, to, cell: step } of lattice.bonds) {
          const i = wrapped(x + step[0], nx, across, 0);
          const j = wrapped(y + step[1], ny, across, 1);
          const k = wrapped(z + step[2], nz, across, 2);
          const other = ((i * ny + j) * nz + k) * lattice.sites + to;
          const image = packImage(across[0]!, across[1]!, across[2]!);
          const there = filled[cell + from]!++;
          neighbours[there] = other;
          images[there] = image;
          const back = filled[other]!++;
          neighbours[back] = cell + from;
          images[back] = -image;
        }
      }
  const bonds = cells * lattice.bonds.length;
  return { dimensions: lattice.dimensions, sites, bonds, starts, neighbours, images };
}

/** A coordinate brought into the piece; `across` takes by how many pieces it lay outside. */
function wrapped(along: number, size: number, across: Int32Array, axis: number): number {
  const pieces = along >= 0 && along < size ? 0 : Math.floor(along / size);
  across[axis] = pieces;
  return along - pieces * size;
}
