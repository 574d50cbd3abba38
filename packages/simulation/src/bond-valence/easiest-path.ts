import { toCartesian, type Vector3 } from '@interphase/core';
import FlatQueue from 'flatqueue';
import { unpackShift } from './cell-shift.js';
import { fractionalOf, type Grid } from './grid.js';
import { NEIGHBOURS, Neighbourhood } from './neighbourhood.js';
import type { PercolationThreshold } from './percolation.js';
import { extend } from './translations.js';

/** One point of a path. */
export interface PathPoint {
  /** Distance along the path in angstrom. */
  readonly distance: number;
  /** Energy above the landscape's minimum in eV. */
  readonly energy: number;
  /** Fractional coordinates, continuous along the path: not wrapped into the cell. */
  readonly position: Vector3;
}

/** eV: what level ground costs, so that the path stays short where the landscape is flat. */
const LEVEL = 0.02;

/**
 * The easiest path of a percolation threshold: of the rings of neighbouring voxels that lead from the threshold's voxel
 * to one of its images in a direction that the network did not have before, and never rise above the threshold, the
 * one with the smallest integral of energy over length. It is listed from its lowest point to that point's image.
 */
export function findEasiestPath(
  grid: Grid,
  heights: Float64Array,
  threshold: PercolationThreshold,
): PathPoint[] {
  const lengths = stepLengths(grid);
  const reached = spread(grid, heights, threshold, lengths);
  const closing = closeRing(grid, heights, threshold, lengths, reached);
  if (!closing) return [];
  const there = stepsFrom(grid, reached, threshold.voxel, closing.voxel);
  const back = stepsFrom(grid, reached, threshold.voxel, closing.neighbour).map(opposite).reverse();
  return trace(grid, heights, threshold.voxel, [...there, closing.step, ...back], lengths);
}

/** The search's shortest paths: each voxel's cost from the start, the cell it was met in, and the last step. */
interface Reached {
  readonly cost: Float64Array;
  readonly cell: Float64Array;
  readonly lastStep: Uint8Array;
}

const opposite = (step: number): number => NEIGHBOURS - 1 - step;

/** Dijkstra's search over the voxels at or below the threshold. Indices are those of voxels, so reads are in bounds. */
function spread(
  grid: Grid,
  heights: Float64Array,
  { voxel: start, barrier }: PercolationThreshold,
  lengths: readonly number[],
): Reached {
  const cost = new Float64Array(grid.size).fill(Number.POSITIVE_INFINITY);
  const cell = new Float64Array(grid.size);
  const lastStep = new Uint8Array(grid.size);
  const around = new Neighbourhood(grid.shape);
  const queue = new FlatQueue<number>();
  cost[start] = 0;
  queue.push(start, 0);
  while (true) {
    const travelled = queue.peekValue();
    const voxel = queue.pop();
    if (voxel === undefined || travelled === undefined) return { cost, cell, lastStep };
    if (travelled > cost[voxel]!) continue;
    around.visit(voxel);
    for (let n = 0; n < NEIGHBOURS; n++) {
      const neighbour = around.index[n]!;
      const height = heights[neighbour]!;
      if (height > barrier) continue;
      const total = travelled + stepCost(lengths[n]!, height, heights[voxel]!);
      if (total >= cost[neighbour]!) continue;
      cost[neighbour] = total;
      cell[neighbour] = cell[voxel]! + around.shift[n]!;
      lastStep[neighbour] = n;
      queue.push(neighbour, total);
    }
  }
}

const stepCost = (length: number, from: number, to: number): number => length * (LEVEL + (from + to) / 2);

/** The cheapest step between two reached voxels that closes a ring into a new direction. */
function closeRing(
  grid: Grid,
  heights: Float64Array,
  { before }: PercolationThreshold,
  lengths: readonly number[],
  { cost, cell }: Reached,
): { voxel: number; step: number; neighbour: number } | null {
  const around = new Neighbourhood(grid.shape);
  let cheapest = Number.POSITIVE_INFINITY;
  let found: { voxel: number; step: number; neighbour: number } | null = null;
  for (let voxel = 0; voxel < grid.size; voxel++) {
    if (cost[voxel]! >= cheapest) continue;
    around.visit(voxel);
    for (let step = 0; step < NEIGHBOURS; step++) {
      const neighbour = around.index[step]!;
      const translation = cell[voxel]! + around.shift[step]! - cell[neighbour]!;
      if (translation === 0) continue;
      const total =
        cost[voxel]! + cost[neighbour]! + stepCost(lengths[step]!, heights[voxel]!, heights[neighbour]!);
      if (total >= cheapest || extend(before, unpackShift(translation)) === before) continue;
      cheapest = total;
      found = { voxel, step, neighbour };
    }
  }
  return found;
}

/** The steps of the search's path from its start to a voxel. */
function stepsFrom(grid: Grid, { lastStep }: Reached, start: number, end: number): number[] {
  const around = new Neighbourhood(grid.shape);
  const steps: number[] = [];
  for (let at = end; at !== start; ) {
    const step = lastStep[at]!;
    steps.push(step);
    around.visit(at);
    at = around.index[opposite(step)]!;
  }
  return steps.reverse();
}

/** Angstrom to each of the 26 neighbours. */
function stepLengths(grid: Grid): number[] {
  const [na, nb, nc] = grid.shape;
  return Neighbourhood.steps.map(([i, j, k]) =>
    Math.hypot(...toCartesian(grid.lattice, [i / na, j / nb, k / nc])),
  );
}

/** Follows a ring's steps once around, starting at its lowest voxel. */
function trace(
  grid: Grid,
  heights: Float64Array,
  start: number,
  steps: readonly number[],
  lengths: readonly number[],
): PathPoint[] {
  const around = new Neighbourhood(grid.shape);
  const ring: number[] = [];
  let at = start;
  for (const step of steps) {
    ring.push(at);
    around.visit(at);
    at = around.index[step]!;
  }
  const lowest = ring.reduce(
    (best, voxel, place) => (heights[voxel]! < heights[ring[best]!]! ? place : best),
    0,
  );
  const [na, nb, nc] = grid.shape;
  let position = fractionalOf(grid, ring[lowest]!);
  let distance = 0;
  const points: PathPoint[] = [{ distance, energy: heights[ring[lowest]!]!, position }];
  for (let taken = 0; taken < steps.length; taken++) {
    const step = steps[(lowest + taken) % steps.length]!;
    const [i, j, k] = Neighbourhood.steps[step]!;
    position = [position[0] + i / na, position[1] + j / nb, position[2] + k / nc];
    distance += lengths[step]!;
    points.push({ distance, energy: heights[ring[(lowest + taken + 1) % ring.length]!]!, position });
  }
  return points;
}
