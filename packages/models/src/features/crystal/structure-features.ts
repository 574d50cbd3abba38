import { type Crystal, requireOrdered } from '@interphase/core';
import { findThresholds } from '@interphase/simulation';
import type { Features } from '../statistics.js';
import { clearance, largestCavity, positionOf } from './clearance.js';
import { compositionFeatures } from './composition.js';
import { splitIons } from './ions.js';
import { siteAndBottleneckFeatures } from './site-geometry.js';

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
  // A sphere passes where the missing room stays below cavity minus its radius, so percolation thresholds of the
  // missing room are those of spheres.
  const missing = grid.room.map((room) => cavity.room - room);
  const thresholds = findThresholds(missing, grid.shape, Number.POSITIVE_INFINITY, () => {});
  const [bottleneck] = thresholds;
  const passing = (dimensions: number) =>
    cavity.room -
    (thresholds.find((each) => each.dimensions === dimensions)?.barrier ?? 0) -
    ions.probe.radius;
  return {
    ...compositionFeatures(ions),
    ...siteAndBottleneckFeatures(ions, cavity.position, positionOf(grid, bottleneck?.voxel ?? 0)),
    'cavity room': cavity.room - ions.probe.radius,
    'bottleneck room 1d': passing(1),
    'bottleneck room 2d': passing(2),
    'bottleneck room 3d': passing(3),
    'cavity to bottleneck': cavity.room - ions.probe.radius - passing(1),
  };
}
