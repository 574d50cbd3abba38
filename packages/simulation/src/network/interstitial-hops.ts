import { type Crystal, emptySiteHops, type SiteHop, StructureError } from '@interphase/core';
import { bondValenceParameters } from '../bond-valence/parameters.js';
import { parseIon } from '../interaction/ion.js';
import { withCharges } from '../preparation/with-charges.js';
import { computeHopNetwork } from './compute-hop-network.js';

/** Coarse is enough: sites are found on the smooth landscape, whichever grid they were looked for on, angstrom. */
const RESOLUTION = 0.3;
/** Places higher above the lowest one are not where an ion rests, eV. */
const HIGHEST = 3;
/** A larger cell can take more than a second, cubic angstrom. */
const LARGEST = 2000;

/**
 * The symmetry-distinct hops to and between interstitial sites: the minima of the bond-valence landscape in which the
 * crystal holds none of the mobile ion. It need not hold any.
 *
 * @param mobileIon its element, or the ion itself (`W6+`) where the charge of the element is not usual
 * @throws StructureError, UnsupportedChemistryError, ParameterError as `computeHopNetwork` does, and for a cell above
 * 2000 cubic angstrom
 */
export function interstitialHops(crystal: Crystal, mobileIon: string): SiteHop[] {
  const { volume } = crystal.lattice;
  if (volume > LARGEST) {
    throw new StructureError(
      'interstitial-hops.large-cell',
      `The cell has ${volume.toFixed(0)} Å³; empty sites are looked for in cells of at most ${LARGEST} Å³. Give a smaller cell, or the ends of a hop.`,
    );
  }
  const parameters = bondValenceParameters.parse({
    mobileIon,
    resolution: RESOLUTION,
    maximumEnergy: HIGHEST,
  });
  const { network } = computeHopNetwork(withCharges(crystal, undefined).crystal, parameters, {
    signal: new AbortController().signal,
    progress: () => undefined,
  });
  return emptySiteHops(
    crystal,
    parseIon(mobileIon).element,
    network.sites.map(({ position }) => position),
  );
}
