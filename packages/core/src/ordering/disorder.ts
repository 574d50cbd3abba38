import type { Crystal, Site, Species } from '../crystal/crystal.js';
import { StructureError } from '../errors/input-error.js';
import { analyseSymmetry } from '../symmetry/analyse-symmetry.js';

/** What one site of an arrangement may hold; `element` is null for a vacancy. */
export interface Kind {
  readonly element: string | null;
  readonly charge: number;
}

/** Equivalent sites and how much of each kind they hold on average; the shares add up to 1. */
export interface DisorderedGroup {
  /** Indices of the crystal's sites. */
  readonly sites: readonly number[];
  readonly shares: readonly { readonly kind: number; readonly share: number }[];
}

/** A crystal divided into sites that are settled and groups of sites that are not. */
export interface Disorder {
  /** The vacancy first. */
  readonly kinds: readonly Kind[];
  /** Sites with one kind of atom, in full. */
  readonly settled: readonly { readonly site: number; readonly kind: number }[];
  readonly groups: readonly DisorderedGroup[];
}

/** Occupancies this close to 0 or 1 are rounding. */
const rounding = 1e-3;

/**
 * Divides a crystal. An average oxidation state (Fe 2.5+) counts as the two whole ones on either side, so that
 * an arrangement has whole charges.
 * @throws StructureError `oxidation.missing` when a species has no oxidation state
 */
export function describeDisorder(crystal: Crystal): Disorder {
  const kinds: Kind[] = [{ element: null, charge: 0 }];
  const indexOf = (element: string, charge: number): number => {
    const found = kinds.findIndex((kind) => kind.element === element && kind.charge === charge);
    return found >= 0 ? found : kinds.push({ element, charge }) - 1;
  };
  const settled: { site: number; kind: number }[] = [];
  const groups = new Map<string, { sites: number[]; shares: DisorderedGroup['shares'] }>();
  const orbits = orbitsOf(crystal);
  crystal.sites.forEach((site, index) => {
    const shares = sharesOf(site, indexOf);
    const [first] = shares;
    if (shares.length === 1 && first) {
      settled.push({ site: index, kind: first.kind });
      return;
    }
    const contents = shares.map(({ kind, share }) => `${kind} ${share.toFixed(3)}`).sort();
    const key = `${orbits?.[index] ?? ''} ${contents}`;
    const group = groups.get(key);
    if (group) group.sites.push(index);
    else groups.set(key, { sites: [index], shares });
  });
  return { kinds, settled, groups: [...groups.values()] };
}

/** Null where the symmetry cannot be found; sites are then equivalent when they hold the same. */
function orbitsOf(crystal: Crystal): readonly number[] | null {
  try {
    return analyseSymmetry(crystal).orbits;
  } catch (error) {
    if (error instanceof StructureError) return null;
    throw error;
  }
}

function sharesOf(
  site: Site,
  indexOf: (element: string, charge: number) => number,
): { kind: number; share: number }[] {
  const filled = site.species.flatMap((species) => wholeStates(species, site.label));
  const total = filled.reduce((sum, { share }) => sum + share, 0);
  // More than full, or nearly full, is rounding: the shares are scaled to make it 1.
  const scale = total > 1 - rounding ? 1 / total : 1;
  const shares = new Map<number, number>();
  for (const { element, charge, share } of filled) {
    if (share * scale <= rounding) continue;
    const kind = indexOf(element, charge);
    shares.set(kind, (shares.get(kind) ?? 0) + share * scale);
  }
  if (total * scale < 1 - rounding) shares.set(0, 1 - total * scale);
  return [...shares].map(([kind, share]) => ({ kind, share }));
}

function wholeStates(
  { element, oxidationState, occupancy }: Species,
  label: string,
): { element: string; charge: number; share: number }[] {
  if (oxidationState === null) {
    throw new StructureError('oxidation.missing', `${element} on site ${label} has no oxidation state`);
  }
  const low = Math.floor(oxidationState + 1e-6);
  const upper = Math.max(0, oxidationState - low);
  return [
    { element, charge: low, share: occupancy * (1 - upper) },
    { element, charge: low + 1, share: occupancy * upper },
  ].filter(({ share }) => share > 1e-6 * occupancy);
}
