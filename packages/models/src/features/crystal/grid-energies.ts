import { planeSpacings } from '@interphase/core';
import { ENTRIES_PER_SQUARE_ANGSTROM, type Grid, type Source } from '@interphase/simulation';

/** Points along each edge of a block: few enough to have the same ions near, many enough to look for them once. */
const EDGE = 4;
const BLOCK = EDGE ** 3;

/**
 * Energies in eV of the mobile ion on points of a grid, infinite on those that are not wanted: what every periodic
 * image of every source within the cut-off adds.
 *
 * Points are taken in small blocks, which share the list of images near them, so the work grows with the points wanted
 * and not with the grid.
 * @param cutoff angstrom; a source whose own table ends before is not counted beyond that
 * @param wanted one a point, not 0 where the energy is wanted; null for all
 */
export function gridEnergies(
  grid: Grid,
  sources: readonly Source[],
  cutoff: number,
  wanted: Uint8Array | null,
): Float64Array {
  const [na, nb, nc] = grid.shape;
  const kinds = kindsOf(grid, sources, cutoff);
  const near = new Float64Array(Math.max(0, ...kinds.map(({ images }) => images.length)));
  const energies = new Float64Array(grid.size).fill(Number.POSITIVE_INFINITY);
  const block = emptyBlock();
  for (let i = 0; i < na; i += EDGE) {
    for (let j = 0; j < nb; j += EDGE) {
      for (let k = 0; k < nc; k += EDGE) {
        fill(block, grid, [i, j, k], wanted);
        if (block.size === 0) continue;
        for (const kind of kinds) addKind(block, kind, near);
        for (let point = 0; point < block.size; point++) {
          energies[block.voxels[point]!] = block.energies[point]!;
        }
      }
    }
  }
  return energies;
}

/** Sources of one table. */
interface Kind {
  /** Cartesian positions of all images that may reach into the cell, angstrom, three numbers each. */
  readonly images: Float64Array;
  readonly cutoff: number;
  /** As the source's table, zero from the cut-off to the farthest that an image near a block is from one of its points. */
  readonly table: Float64Array;
}

function kindsOf(grid: Grid, sources: readonly Source[], cutoff: number): Kind[] {
  const [da, db, dc] = grid.steps;
  // The diagonal of a block is no longer than its edges together.
  const diagonal = (EDGE - 1) * (Math.hypot(...da) + Math.hypot(...db) + Math.hypot(...dc));
  const energies = [...new Set(sources.map(({ energy }) => energy))];
  return energies.map((energy) => {
    const alike = sources.filter((source) => source.energy === energy);
    const reach = Math.min(cutoff, energy.cutoff);
    const table = new Float64Array(Math.ceil((reach + diagonal) ** 2 * ENTRIES_PER_SQUARE_ANGSTROM) + 2);
    table.set(energy.energy.subarray(0, Math.floor(reach ** 2 * ENTRIES_PER_SQUARE_ANGSTROM) + 1));
    return { images: imagesOf(grid, alike, reach), cutoff: reach, table };
  });
}

function imagesOf({ lattice }: Grid, sources: readonly Source[], reach: number): Float64Array {
  const [ha, hb, hc] = planeSpacings(lattice).map((spacing) => reach / spacing) as [number, number, number]; // one an axis
  const [ma, mb, mc] = lattice.matrix;
  const images: number[] = [];
  for (const {
    position: [a, b, c],
  } of sources) {
    for (let i = Math.ceil(-ha - a); i <= 1 + ha - a; i++) {
      for (let j = Math.ceil(-hb - b); j <= 1 + hb - b; j++) {
        for (let k = Math.ceil(-hc - c); k <= 1 + hc - c; k++) {
          const [u, v, w] = [a + i, b + j, c + k];
          images.push(
            u * ma[0] + v * mb[0] + w * mc[0],
            u * ma[1] + v * mb[1] + w * mc[1],
            u * ma[2] + v * mb[2] + w * mc[2],
          );
        }
      }
    }
  }
  return Float64Array.from(images);
}

/** The wanted points of a block, with their cartesian positions in angstrom. */
interface Block {
  size: number;
  readonly voxels: Int32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
  readonly energies: Float64Array;
}

const emptyBlock = (): Block => ({
  size: 0,
  voxels: new Int32Array(BLOCK),
  x: new Float64Array(BLOCK),
  y: new Float64Array(BLOCK),
  z: new Float64Array(BLOCK),
  energies: new Float64Array(BLOCK),
});

function fill(
  block: Block,
  { shape: [na, nb, nc], steps: [da, db, dc] }: Grid,
  [a, b, c]: readonly [number, number, number],
  wanted: Uint8Array | null,
): void {
  let size = 0;
  for (let i = a; i < Math.min(na, a + EDGE); i++) {
    for (let j = b; j < Math.min(nb, b + EDGE); j++) {
      for (let k = c; k < Math.min(nc, c + EDGE); k++) {
        const voxel = (i * nb + j) * nc + k;
        if (wanted !== null && wanted[voxel] === 0) continue;
        block.voxels[size] = voxel;
        block.x[size] = i * da[0] + j * db[0] + k * dc[0];
        block.y[size] = i * da[1] + j * db[1] + k * dc[1];
        block.z[size] = i * da[2] + j * db[2] + k * dc[2];
        block.energies[size] = 0;
        size++;
      }
    }
  }
  block.size = size;
}

/** @param near room for the images near the block */
function addKind(
  { size, x, y, z, energies }: Block,
  { images, cutoff, table }: Kind,
  near: Float64Array,
): void {
  const mx = middle(x, size);
  const my = middle(y, size);
  const mz = middle(z, size);
  let squared = 0;
  for (let point = 0; point < size; point++) {
    squared = Math.max(squared, square(x[point]! - mx, y[point]! - my, z[point]! - mz));
  }
  const far = (cutoff + Math.sqrt(squared)) ** 2;
  let end = 0;
  for (let image = 0; image < images.length; image += 3) {
    const u = images[image]!;
    const v = images[image + 1]!;
    const w = images[image + 2]!;
    if (square(u - mx, v - my, w - mz) >= far) continue;
    near[end] = u;
    near[end + 1] = v;
    near[end + 2] = w;
    end += 3;
  }
  for (let point = 0; point < size; point++) {
    const px = x[point]!;
    const py = y[point]!;
    const pz = z[point]!;
    let energy = 0;
    // The table covers all of them, so there is nothing to ask in the loop.
    for (let image = 0; image < end; image += 3) {
      const place =
        square(near[image]! - px, near[image + 1]! - py, near[image + 2]! - pz) * ENTRIES_PER_SQUARE_ANGSTROM;
      const entry = place | 0;
      const low = table[entry]!;
      energy += low + (table[entry + 1]! - low) * (place - entry);
    }
    energies[point]! += energy;
  }
}

const square = (u: number, v: number, w: number): number => u * u + v * v + w * w;

function middle(along: Float64Array, size: number): number {
  let sum = 0;
  for (let point = 0; point < size; point++) sum += along[point]!;
  return sum / size;
}
