import { type Crystal, requireOrdered } from '@interphase/core';
import { findThresholds } from '@interphase/simulation';
import { type Clearance, clearance, largestCavity } from './clearance.js';
import { compositionFeatures } from './composition.js';
import { splitIons } from './ions.js';
import { siteGeometryFeatures } from './site-geometry.js';
import type { Features } from './statistics.js';

/** Grid spacing of the free-sphere search, angstrom: fine enough for a bottleneck, coarse enough for milliseconds. */
const SPACING = 0.4;

/**
 * What the barrier models read of a structure: its composition, the surroundings of the mobile ion's sites, and
 * how large a sphere passes through the framework in one, two and three dimensions.
 * @param crystal full sites with oxidation states
 * @param mobileIon element of the ion that moves; it need not be in the crystal
 * @throws StructureError when a site is partially occupied or has no oxidation state
 */
export function structureFeatures(crystal: Crystal, mobileIon: string): Features {
  const ions = splitIons(requireOrdered(crystal), mobileIon);
  const grid = clearance(ions, SPACING);
  const cavity = largestCavity(grid);
  return {
    ...compositionFeatures(ions),
    ...siteGeometryFeatures(ions, cavity.position),
    ...freeSpheres(grid, cavity.room, ions.probe.radius),
  };
}

/** Radii of the largest sphere that fits, and of those that percolate, relative to the mobile ion's own, angstrom. */
function freeSpheres(grid: Clearance, cavity: number, radius: number): Features {
  // A sphere passes where the missing room stays below cavity minus its radius, so percolation thresholds of the
  // missing room are those of spheres.
  const missing = grid.room.map((room) => cavity - room);
  const thresholds = findThresholds(missing, grid.shape, Number.POSITIVE_INFINITY, () => {});
  const passing = (dimensions: number) =>
    cavity - (thresholds.find((threshold) => threshold.dimensions === dimensions)?.barrier ?? 0) - radius;
  return {
    'cavity room': cavity - radius,
    'bottleneck room 1d': passing(1),
    'bottleneck room 2d': passing(2),
    'bottleneck room 3d': passing(3),
    'cavity to bottleneck': cavity - radius - passing(1),
  };
}
