import { type Crystal, requireOrdered } from '@interphase/core';
import { fractionalOf } from '@interphase/simulation';
import type { Features } from '../statistics.js';
import { coarseLandscape } from './coarse-landscape.js';
import { compositionFeatures } from './composition.js';
import { splitIons } from './ions.js';
import { landscapeFeatures } from './landscape-features.js';
import { siteAndBottleneckFeatures } from './site-geometry.js';

/** What is read of a crystal and the ion that moves in it, by what it speaks of. */
export interface CrystalFeatures {
  readonly landscape: Features;
  readonly composition: Features;
  readonly surroundings: Features;
}

/**
 * The landscape of the mobile ion on two coarse grids, the ions and how densely they are packed, and what surrounds
 * the ion on its sites and where its easiest path is highest. Milliseconds a crystal.
 * @param crystal full sites with oxidation states
 * @throws StructureError when a site is partially occupied or has no oxidation state, and what the bond-valence engine
 * throws for a framework without parameters
 */
export function crystalFeatures(crystal: Crystal, mobileIon: string): CrystalFeatures {
  const ions = splitIons(requireOrdered(crystal), mobileIon);
  const landscape = coarseLandscape(crystal, mobileIon);
  const { second } = landscape;
  return {
    landscape: landscapeFeatures(landscape),
    composition: compositionFeatures(ions),
    surroundings: siteAndBottleneckFeatures(
      ions,
      fractionalOf(second.grid, second.heights.indexOf(0)),
      fractionalOf(second.grid, second.thresholds[0]?.voxel ?? second.heights.indexOf(0)),
    ),
  };
}
