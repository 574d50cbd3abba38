import type { Crystal } from '@interphase/core';
import { type BondValenceLandscape, computeBondValenceLandscape } from '../bond-valence/crystal-landscape.js';
import type { BondValenceParameters } from '../bond-valence/parameters.js';
import type { RunContext } from '../engine/engine.js';
import { paceStage } from '../engine/pace.js';
import type { Ion } from '../interaction/ion.js';
import { findHopNetwork } from './find-hop-network.js';
import type { HopNetwork } from './hop-network.js';

/** A crystal's hop network and what it was read from. */
export interface CrystalHopNetwork {
  readonly mobileIon: Ion;
  readonly network: HopNetwork;
  readonly landscape: BondValenceLandscape;
  readonly warnings: readonly string[];
}

/**
 * Where the mobile ion rests in a crystal and how it gets from site to site, up to `maximumEnergy` above the
 * lowest energy: the bond-valence landscape and the network found on it.
 *
 * @throws StructureError, UnsupportedChemistryError, ParameterError as `computeBondValenceLandscape` does
 */
export function computeHopNetwork(
  crystal: Crystal,
  parameters: BondValenceParameters,
  context: RunContext,
): CrystalHopNetwork {
  const landscape = computeBondValenceLandscape(crystal, parameters, {
    ...context,
    progress: (fraction, message) => context.progress(fraction / 2, message),
  });
  const pace = paceStage(context, 'Looking for sites and saddles', 0.5, 1);
  return {
    mobileIon: landscape.mobileIon,
    network: findHopNetwork(landscape, parameters.maximumEnergy, pace),
    landscape,
    warnings: landscape.warnings,
  };
}
