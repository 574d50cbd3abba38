import { type Crystal, element, ionicRadius, neighbours, StructureError } from '@interphase/core';
import { type GraphAtom, kindFeatures } from './atom-features.js';
import { type Graph, REACH } from './graph.js';
import { linksOf } from './links.js';

/** Names of what each atom of a crystal's graph carries. */
export const CRYSTAL_GRAPH_INPUTS = ['kind of atom', 'distances between atoms'] as const;

/**
 * The atoms of a crystal and their neighbours across its faces. All count alike, so that a supercell is the same graph
 * several times over.
 * @param crystal full sites with oxidation states
 * @throws StructureError `graph.no-charge` where a site has none
 */
export function crystalGraph(crystal: Crystal, mobileIon: string): Graph {
  const size = crystal.sites.length;
  const near = crystal.sites.map(({ position }) =>
    neighbours(crystal, position, REACH)
      .filter(({ distance }) => distance > 1e-3)
      .map(({ site, distance }) => ({ atom: site, distance })),
  );
  return {
    size,
    atoms: Float32Array.from(crystal.sites.flatMap((site) => kindFeatures(atomOf(site, mobileIon)))),
    ...linksOf(near),
    shares: new Float32Array(size).fill(1 / size),
  };
}

function atomOf({ label, species }: Crystal['sites'][number], mobileIon: string): GraphAtom {
  const only = species[0];
  if (only === undefined || only.oxidationState === null) {
    throw new StructureError('graph.no-charge', `Site ${label} has no oxidation state.`);
  }
  const charge = only.oxidationState;
  return {
    element: only.element,
    charge,
    radius: ionicRadius(only.element, Math.round(charge)) ?? element(only.element).covalentRadius ?? 1,
    role: only.element === mobileIon ? 'mobile' : charge < 0 ? 'anion' : 'cation',
  };
}
