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
  heights.forEach((height, voxel) => {
    if (height > maximum) return;
    around.visit(voxel);
    // Of equal neighbours the first stands for the plateau.
    const beaten = around.index.some((neighbour) => {
      const other = heights[neighbour] ?? Number.POSITIVE_INFINITY;
      return other < height || (other === height && neighbour < voxel);
    });
    if (!beaten) sites.push({ position: fractionalOf(grid, voxel), energy: height });
  });
  return sites.sort((a, b) => a.energy - b.energy);
}
