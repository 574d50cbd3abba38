import {
  type Composition,
  type Crystal,
  compositionOf,
  type Site,
  type Species,
  StructureError,
} from '@interphase/core';
import {
  pairEnergy,
  remembered,
  type Source,
  softBondValenceTable,
  type TabulatedEnergy,
  tabulate,
} from '@interphase/simulation';
import { ionicCharges } from '../formula/ionic-charges.js';

/** What lithium moves in, on average over how a disordered crystal's sites are filled. */
export interface AveragedFramework {
  /** The framework's sites alone, every ion with its charge; those that are open to lithium are left out. */
  readonly crystal: Crystal;
  /** The whole crystal with charges. */
  readonly charged: Crystal;
  /** Each site as one source: the energies of its ions, by their occupancies. */
  readonly sources: readonly Source[];
}

/** Angstrom: what lies beyond acts by some hundredths of an eV, alike everywhere. */
const CUTOFF = 8;
/**
 * A site that lithium shares with framework ions is open where the share that these leave is above the site
 * percolation threshold of the simple cubic lattice: lithium then finds a way through such sites alone. Where a file
 * lists no lithium, which X-rays hardly show, any cation's site may be one.
 */
const OPEN_ABOVE = 0.31;
/** Shares below this are rounding. */
const LEAST_SHARE = 0.005;

const LITHIUM = { element: 'Li', charge: 1 };

/**
 * The framework of a crystal of which sites may be shared or partly filled: the bond-valence energy that lithium has in
 * it, averaged over independent fillings, is the sum over ions weighted by occupancy. Charges are those that the
 * composition is neutral with.
 * @throws StructureError `structure.no-framework` where lithium is alone; `features.no-parameters` where an anion has
 * no bond-valence parameters for lithium
 */
export function averagedFramework(crystal: Crystal, composition: Composition): AveragedFramework {
  const charges = new Map([
    ...ionicCharges(compositionOf(crystal)).charges,
    ...ionicCharges(composition).charges,
  ]);
  const charged = {
    ...crystal,
    sites: crystal.sites.map((site) => ({
      ...site,
      species: site.species.map((species) => ({
        ...species,
        oxidationState: charges.get(species.element) ?? null,
      })),
    })),
  };
  const isListed = charged.sites.some(({ species }) =>
    species.some(({ element }) => element === LITHIUM.element),
  );
  const sites = charged.sites.flatMap((site): Site[] => {
    const species = site.species.filter(
      ({ element, occupancy }) => element !== LITHIUM.element && occupancy > LEAST_SHARE,
    );
    return species.length === 0 || isOpen(site, isListed) ? [] : [{ ...site, species }];
  });
  if (sites.length === 0) {
    throw new StructureError('structure.no-framework', 'Nothing but lithium stands on its sites.');
  }
  const energies = new Map<string, TabulatedEnergy>();
  const sources = sites.map((site): Source => {
    const key = site.species
      .map(({ element, occupancy }) => `${element} ${occupancy.toFixed(4)}`)
      .sort()
      .join();
    const energy = energies.get(key) ?? energyOf(site);
    energies.set(key, energy);
    return { position: site.position, energy };
  });
  return { crystal: { ...crystal, sites }, charged, sources };
}

function isOpen({ species }: Site, isListed: boolean): boolean {
  const ions = species.filter(({ element }) => element !== LITHIUM.element);
  const isShared = isListed ? ions.length < species.length : ions.every(isCation);
  return isShared && 1 - ions.reduce((sum, { occupancy }) => sum + occupancy, 0) > OPEN_ABOVE;
}

const isCation = ({ oxidationState }: Species) => (oxidationState ?? 0) > 0;

/** The energies of a site's ions, summed by occupancy. */
function energyOf({ species }: Site): TabulatedEnergy {
  const parts = species.map(({ element, oxidationState, occupancy }) => ({
    table: pairTable({ element, charge: oxidationState ?? 0 }),
    occupancy,
  }));
  const energy = new Float64Array(Math.max(...parts.map(({ table }) => table.energy.length)));
  for (const { table, occupancy } of parts) {
    for (let k = 0; k < table.energy.length; k++) energy[k]! += occupancy * table.energy[k]!;
  }
  return { energy, cutoff: Math.max(...parts.map(({ table }) => table.cutoff)) };
}

/** The energy of lithium and an ion by their distance. */
const pairTable = remembered(
  ({ element, charge }: { readonly element: string; readonly charge: number }) => {
    const parameters = softBondValenceTable();
    const other = { element, charge };
    if (charge < 0 && parameters.find(LITHIUM, other) === undefined) {
      throw new StructureError(
        'features.no-parameters',
        `There are no bond-valence parameters for lithium and ${element} of charge ${charge}.`,
      );
    }
    return tabulate(pairEnergy(LITHIUM, other, parameters), CUTOFF);
  },
  ({ element, charge }) => `${element} ${charge}`,
  64,
);
