import { toCartesian } from '@interphase/core';
import type { CellShift } from '../bond-valence/cell-shift.js';
import type { Grid } from '../bond-valence/grid.js';
import { NEIGHBOURS, Neighbourhood } from '../bond-valence/neighbourhood.js';
import type { Pace } from '../engine/pace.js';
import { sortByValue } from '../numerics/sort-by-value.js';

/** The lowest point between two basins, or between a basin and its own image. */
export interface Pass {
  readonly from: number;
  readonly to: number;
  /** Cell of the basin `to` seen from that of `from`. */
  readonly shift: CellShift;
  /** The higher of the two voxels that touch, and the cell of the basin `from` seen from it. */
  readonly voxel: number;
  readonly cell: CellShift;
  /** Height of that voxel, eV. */
  readonly height: number;
}

/** The landscape parted into the basins of its minima. */
export interface Basins {
  /** The lowest voxel of each basin, ascending in height. */
  readonly minima: readonly number[];
  /** One for every two basins that touch in one way across the cells; ascending in height. */
  readonly passes: readonly Pass[];
}

const NONE = -1;
const PACE_VOXELS = 1024;

/**
 * Watershed of the voxels up to `maximum` (eV): in ascending order each joins the basin of its steepest lower
 * neighbour of 26, or starts one. Basins that meet there for the first time have their lowest pass.
 */
export function findBasins(grid: Grid, heights: Float64Array, maximum: number, pace: Pace): Basins {
  const order = sortByValue(heights, maximum);
  const basin = new Int32Array(grid.size).fill(NONE);
  const cell = new Float64Array(grid.size);
  const around = new Neighbourhood(grid.shape);
  const nearness = nearnesses(grid);
  const minima: number[] = [];
  const passes: Pass[] = [];
  // Of every two basins, first times the size of the grid plus second, the ways in which they touch.
  const shifts = new Map<number, Set<CellShift>>();
  for (let place = 0; place < order.length; place++) {
    if (place % PACE_VOXELS === 0) pace(place / order.length);
    const voxel = order[place]!;
    const height = heights[voxel]!;
    around.visit(voxel);
    let steepest = NONE;
    let slope = Number.NEGATIVE_INFINITY;
    let met = NONE;
    let metCell = 0;
    let several = false;
    for (let n = 0; n < NEIGHBOURS; n++) {
      const neighbour = around.index[n]!;
      const other = basin[neighbour]!;
      if (other === NONE) continue;
      const otherCell = around.shift[n]! + cell[neighbour]!;
      if (met === NONE) {
        met = other;
        metCell = otherCell;
      } else if (other !== met || otherCell !== metCell) {
        several = true;
      }
      const drop = (height - heights[neighbour]!) * nearness[n]!;
      if (drop > slope) {
        slope = drop;
        steepest = n;
      }
    }
    if (steepest === NONE) {
      basin[voxel] = minima.length;
      minima.push(voxel);
      continue;
    }
    const own = basin[around.index[steepest]!]!;
    const ownCell = around.shift[steepest]! + cell[around.index[steepest]!]!;
    basin[voxel] = own;
    cell[voxel] = ownCell;
    // Inside a basin there is no pass to look for.
    if (!several) continue;
    for (let n = 0; n < NEIGHBOURS; n++) {
      const neighbour = around.index[n]!;
      const other = basin[neighbour]!;
      if (other === NONE || neighbour === voxel) continue;
      const shift = around.shift[n]! + cell[neighbour]! - ownCell;
      if (other === own && shift === 0) continue;
      const forward = own < other || (own === other && shift > 0);
      const pair = forward ? own * grid.size + other : other * grid.size + own;
      const known = shifts.get(pair) ?? new Set();
      if (known.has(forward ? shift : -shift)) continue;
      shifts.set(pair, known.add(forward ? shift : -shift));
      passes.push({ from: own, to: other, shift, voxel, cell: ownCell, height });
    }
  }
  return { minima, passes };
}

/** One over the distance to each of the 26 neighbours, 1/angstrom. */
function nearnesses({ lattice, shape: [na, nb, nc] }: Grid): number[] {
  return Neighbourhood.steps.map(
    ([i, j, k]) => 1 / Math.hypot(...toCartesian(lattice, [i / na, j / nb, k / nc])),
  );
}
