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
  // One number for basin and cell: the two are read together 26 times a voxel, in an order that no cache foresees.
  const place = new Int32Array(grid.size).fill(NONE);
  const places = new Places();
  const around = new Neighbourhood(grid.shape);
  const nearness = nearnesses(grid);
  const minima: number[] = [];
  const passes: Pass[] = [];
  // Of every two basins, first times the size of the grid plus second, the ways in which they touch.
  const shifts = new Map<number, Set<CellShift>>();
  for (let rank = 0; rank < order.length; rank++) {
    if (rank % PACE_VOXELS === 0) pace(rank / order.length);
    const voxel = order[rank]!;
    const height = heights[voxel]!;
    const crossing = around.enter(voxel);
    let own = NONE;
    let slope = Number.NEGATIVE_INFINITY;
    let met = NONE;
    let several = false;
    for (let n = 0; n < NEIGHBOURS; n++) {
      const neighbour = around.indexOf(n);
      const there = place[neighbour]!;
      if (there === NONE) continue;
      const other = crossing ? places.seenAcross(there, around.shift[n]!) : there;
      if (met === NONE) met = other;
      else if (other !== met) several = true;
      const drop = (height - heights[neighbour]!) * nearness[n]!;
      if (drop > slope) {
        slope = drop;
        own = other;
      }
    }
    if (own === NONE) {
      place[voxel] = places.of(minima.length, 0);
      minima.push(voxel);
      continue;
    }
    place[voxel] = own;
    // Inside a basin there is no pass to look for.
    if (!several) continue;
    const from = places.basin[own]!;
    const cell = places.cell[own]!;
    for (let n = 0; n < NEIGHBOURS; n++) {
      const neighbour = around.indexOf(n);
      const there = place[neighbour]!;
      if (there === NONE || neighbour === voxel) continue;
      const to = places.basin[there]!;
      const shift = around.shiftOf(n) + places.cell[there]! - cell;
      if (to === from && shift === 0) continue;
      const forward = from < to || (from === to && shift > 0);
      const pair = forward ? from * grid.size + to : to * grid.size + from;
      const known = shifts.get(pair) ?? new Set();
      if (known.has(forward ? shift : -shift)) continue;
      shifts.set(pair, known.add(forward ? shift : -shift));
      passes.push({ from, to, shift, voxel, cell, height });
    }
  }
  return { minima, passes };
}

/** Basins in cells, each pair with a number of its own. */
class Places {
  readonly basin: number[] = [];
  readonly cell: CellShift[] = [];
  private readonly numbers: Map<CellShift, number>[] = [];

  /** The number of a basin in a cell. */
  of(basin: number, cell: CellShift): number {
    this.numbers[basin] ??= new Map();
    const cells = this.numbers[basin];
    const known = cells.get(cell);
    if (known !== undefined) return known;
    cells.set(cell, this.basin.length);
    this.cell.push(cell);
    return this.basin.push(basin) - 1;
  }

  /** The number of the same place seen from a cell from which its own lies at `shift`. */
  seenAcross(place: number, shift: CellShift): number {
    return shift === 0 ? place : this.of(this.basin[place]!, this.cell[place]! + shift);
  }
}

/** One over the distance to each of the 26 neighbours, 1/angstrom. */
function nearnesses({ lattice, shape: [na, nb, nc] }: Grid): number[] {
  return Neighbourhood.steps.map(
    ([i, j, k]) => 1 / Math.hypot(...toCartesian(lattice, [i / na, j / nb, k / nc])),
  );
}
