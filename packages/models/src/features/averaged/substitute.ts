import { type Composition, type Crystal, compositionOf, type Site, type Species } from '@interphase/core';
import { ionicCharges } from '../formula/ionic-charges.js';
import { scaledTo } from '../occupancy/occupancy-features.js';
import { type Place, type Share, shareOut } from './share-out.js';

/** A crystal with the ions of another composition. */
export interface Substituted {
  readonly crystal: Crystal;
  /** Share of the framework that went where nothing like it stood, or found no place, or left one empty. */
  readonly misfit: number;
}

/**
 * The ions of `composition` on the sites of `crystal`, as near to how its own ions stand as the amounts allow, and as
 * much lithium on lithium's sites as the composition has; as many formula units as give the crystal's anions. Species
 * carry no charges.
 */
export function substitute(crystal: Crystal, composition: Composition): Substituted {
  const own = ionicCharges(compositionOf(crystal)).charges;
  const ions = sharesOf(composition, ionicCharges(composition).charges, 1);
  const units = amountOf(sharesOf(compositionOf(crystal), own, 1), isAnion) / amountOf(ions, isAnion);
  const framework = ions
    .filter(({ element }) => element !== 'Li')
    .map((ion) => ({ ...ion, amount: ion.amount * units }));
  const groups = groupsOf(crystal);
  const parts = [isAnion, isCation].map((isOne) => {
    const places = groups.map(
      (sites): Place => ({
        sites: sites.length,
        held: sharesOf(contentsOf(sites[0]!), own, sites.length).filter(isOne),
      }),
    );
    return shareOut(places, framework.filter(isOne));
  });
  const sites = groups.flatMap((members, group) => {
    const others = parts.flatMap(({ occupancies }) =>
      [...(occupancies[group] ?? [])].map(([element, occupancy]) => speciesOf(element, occupancy)),
    );
    return members.map((site): Site => {
      const lithium = contentsOf(site).get('Li');
      return { ...site, species: lithium ? [...others, speciesOf('Li', lithium)] : others };
    });
  });
  const wanted = (composition.get('Li') ?? 0) * units;
  return {
    crystal: withLithium({ ...crystal, sites: sites.filter(({ species }) => species.length > 0) }, wanted),
    misfit: parts.reduce((all, { misplaced }) => all + misplaced, 0) / amountOf(framework, () => true),
  };
}

const isAnion = ({ charge }: Share) => charge < 0;
const isCation = ({ charge }: Share) => charge > 0;
const amountOf = (shares: readonly Share[], isCounted: (share: Share) => boolean) =>
  shares.reduce((sum, share) => sum + (isCounted(share) ? share.amount : 0), 0);
const speciesOf = (element: string, occupancy: number): Species => ({
  element,
  occupancy,
  oxidationState: null,
});

const sharesOf = (amounts: Composition, charges: ReadonlyMap<string, number>, times: number): Share[] =>
  [...amounts].map(([element, amount]) => ({
    element,
    charge: charges.get(element) ?? 0,
    amount: amount * times,
  }));

function contentsOf({ species }: Site): Composition {
  const contents = new Map<string, number>();
  for (const { element, occupancy } of species)
    contents.set(element, (contents.get(element) ?? 0) + occupancy);
  return contents;
}

/** Sites by what they hold. */
function groupsOf({ sites }: Crystal): Site[][] {
  const groups = new Map<string, Site[]>();
  for (const site of sites) {
    const key = [...contentsOf(site)]
      .map(([element, occupancy]) => `${element}${occupancy.toFixed(3)}`)
      .sort()
      .join();
    groups.set(key, [...(groups.get(key) ?? []), site]);
  }
  return [...groups.values()];
}

/** So much lithium over the sites that hold some, each filled at most as far as others leave it. */
function withLithium(crystal: Crystal, wanted: number): Crystal {
  const places = crystal.sites.flatMap(({ species }, index) =>
    species.some(({ element }) => element === 'Li') ? [index] : [],
  );
  const filled = scaledTo(
    places.map((index) => contentsOf(crystal.sites[index]!).get('Li') ?? 0),
    Math.min(wanted, places.length),
  );
  const occupancies = new Map(places.map((index, place) => [index, filled[place]!]));
  return {
    ...crystal,
    sites: crystal.sites.map((site, index) => ({
      ...site,
      species: site.species.map((species) =>
        species.element === 'Li' ? { ...species, occupancy: occupancies.get(index) ?? 0 } : species,
      ),
    })),
  };
}
