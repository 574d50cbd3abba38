import type { Vector3 } from '@interphase/core';
import { fractionalOf, type Grid } from './grid.js';
import { Neighbourhood } from './neighbourhood.js';

/** A place where the mobile ion rests: a local minimum of the landscape. */
export interface RestingSite {
  /** Fractional coordinates of the grid point. */
  readonly position: Vector3;
  /** Energy above the landscape's minimum in eV. */
  readonly energy: number;
}

/** Local minima among the 26 neighbours that lie below `maximum` (eV above the minimum), lowest first. */
export function findSites(grid: Grid, heights: Float64Array, maximum: number): RestingSite[] {
  const around = new Neighbourhood(grid.shape);
  const sites: RestingSite[] = [];
  for (let voxel = 0; voxel < heights.length; voxel++) {
    const energy = heights[voxel]!;
    if (energy > maximum) continue;
    around.visit(voxel);
    if (!beaten(heights, voxel, around.index)) sites.push({ position: fractionalOf(grid, voxel), energy });
  }
  return sites.sort((a, b) => a.energy - b.energy);
}

/** Whether a neighbour is lower; of equal ones the first stands for the plateau. */
function beaten(heights: Float64Array, voxel: number, neighbours: Int32Array): boolean {
  const height = heights[voxel]!;
  for (let n = 0; n < neighbours.length; n++) {
    const neighbour = neighbours[n]!;
    // Neighbours are voxels of the grid.
    const other = heights[neighbour]!;
    if (other < height || (other === height && neighbour < voxel)) return true;
  }
  return false;
}
