import {
  assignOxidationStates,
  type Crystal,
  element,
  ionicRadius,
  neighbours,
  type Site,
  StructureError,
  toCartesian,
  UnsupportedChemistryError,
  type Vector3,
} from '@interphase/core';
import { usualAnionCharge, usualMobileCharge } from './usual-charges.js';

/** Where a hop starts and ends, in fractional coordinates; the end is continuous with the start. */
export interface HopEnds {
  readonly from: Vector3;
  readonly to: Vector3;
}

/** How an atom counts for the ion that passes it. */
export type Role = 'anion' | 'cation' | 'mobile';

/** An atom near the path. */
export interface Surrounding {
  readonly element: string;
  /** Cartesian, angstrom, from the middle of the hop. */
  readonly position: Vector3;
  readonly role: Role;
  readonly charge: number;
  /** Shannon radius at coordination 6, angstrom; the covalent one where none is listed. */
  readonly radius: number;
}

/** A hop with everything around it that its features need. */
export interface HopSurroundings {
  readonly mobile: { readonly element: string; readonly charge: number; readonly radius: number };
  /** Points of the straight path, start to end, cartesian from its middle, angstrom. */
  readonly path: readonly Vector3[];
  /** Length of the hop, angstrom. */
  readonly length: number;
  /** Nearest to the middle of the hop first. */
  readonly atoms: readonly Surrounding[];
  /** The host without the hopping ion: one entry an atom of the cell. */
  readonly host: readonly Omit<Surrounding, 'position'>[];
  /** Volume of the cell, cubic angstrom. */
  readonly volume: number;
  /** Charge that the assigned oxidation states leave over, per atom. */
  readonly unbalanced: number;
  readonly warnings: readonly string[];
}

/** Points on the path, both ends included. */
export const PATH_POINTS = 21;
/** How far from the path atoms are looked at, angstrom. */
const REACH = 10;
/** An atom closer to an end than this is the hopping ion itself, or its double, angstrom. */
export const SAME_PLACE = 0.5;
const MEAN_RADIUS = 0.7;

/**
 * The surroundings of a hop in a crystal that holds the hopping ion at its start or leaves that place empty. Charges
 * are those of the crystal with the ion in it; where they cannot be assigned, the usual ones.
 * @param crystal full sites
 * @throws StructureError `hop.disordered` for partly filled sites, UnsupportedChemistryError where nothing is an anion
 */
export function surroundingsOf(crystal: Crystal, mobileIon: string, ends: HopEnds): HopSurroundings {
  const { lattice } = crystal;
  const mixed = crystal.sites.find(({ species }) => species.length !== 1 || species[0]?.occupancy !== 1);
  if (mixed !== undefined) {
    throw new StructureError(
      'hop.disordered',
      `Site ${mixed.label} is partly filled; a hop needs an ordered crystal. Order it first.`,
    );
  }
  const close = (place: Vector3) => new Set(neighbours(crystal, place, SAME_PLACE).map(({ site }) => site));
  const [atStart, atEnd] = [close(ends.from), close(ends.to)];
  const stays = crystal.sites.filter((_, index) => !atStart.has(index) && !atEnd.has(index));
  const doubled = crystal.sites.filter((_, index) => atEnd.has(index) && !atStart.has(index));
  const charged = chargesOf({ ...crystal, sites: [hoppingSite(mobileIon, ends.from), ...stays] });
  const host = withAnions(charged.sites.slice(1).map((site) => described(site, mobileIon)));
  if (!host.some(({ role }) => role === 'anion')) {
    throw new UnsupportedChemistryError('The host has no anions; barriers are learned from ionic crystals.', [
      ...new Set(host.map((atom) => atom.element)),
    ]);
  }
  const middle = ends.from.map((value, axis) => (value + ends.to[axis]!) / 2) as unknown as Vector3; // three axes
  const step = toCartesian(lattice, subtract(ends.to, ends.from));
  const length = Math.hypot(...step);
  const around = neighbours({ ...crystal, sites: stays }, middle, REACH + length / 2);
  return {
    mobile: {
      element: mobileIon,
      charge: usualMobileCharge(mobileIon),
      radius: ionicRadius(mobileIon, usualMobileCharge(mobileIon)) ?? MEAN_RADIUS,
    },
    path: Array.from({ length: PATH_POINTS }, (_, index) => {
      const place = index / (PATH_POINTS - 1) - 0.5;
      return [step[0] * place, step[1] * place, step[2] * place] as const;
    }),
    length,
    atoms: around.map(({ site, vector }) => {
      const { element: symbol, role, charge, radius } = host[site]!;
      return { element: symbol, position: vector, role, charge, radius };
    }),
    host,
    volume: lattice.volume,
    unbalanced: charged.unbalanced,
    warnings: [
      ...charged.warnings,
      ...(doubled.length > 0
        ? [`${doubled.map(({ label }) => label).join(', ')} at the end of the hop was taken out.`]
        : []),
    ],
  };
}

const hoppingSite = (symbol: string, position: Vector3): Site => ({
  label: symbol,
  position: position.map((value) => value - Math.floor(value)) as unknown as Vector3, // three axes
  species: [{ element: symbol, oxidationState: null, occupancy: 1 }],
});

/** Sites with charges; the usual ones where the crystal's cannot be told. */
function chargesOf(crystal: Crystal): { sites: readonly Site[]; unbalanced: number; warnings: string[] } {
  try {
    const { crystal: charged, charge, method, warnings } = assignOxidationStates(crystal);
    const guessed = method === 'guessed' ? ['Oxidation states were guessed; the structure states none.'] : [];
    return {
      sites: charged.sites,
      unbalanced: charge / crystal.sites.length,
      warnings: [...guessed, ...warnings],
    };
  } catch (error) {
    if (!(error instanceof StructureError)) throw error;
    return {
      sites: crystal.sites,
      unbalanced: Number.NaN,
      warnings: [`Usual oxidation states were taken: ${error.message}`],
    };
  }
}

/** Groups whose elements take electrons from metals. */
const PNICTOGENS_TO_HALOGENS = [15, 16, 17];

/** Where nothing is charged negatively, as in a phosphide, the non-metal plays the anion. */
function withAnions(host: Omit<Surrounding, 'position'>[]): Omit<Surrounding, 'position'>[] {
  if (host.some(({ role }) => role === 'anion')) return host;
  return host.map((atom) =>
    PNICTOGENS_TO_HALOGENS.includes(element(atom.element).group ?? 0) && atom.role === 'cation'
      ? { ...atom, role: 'anion', charge: -Math.abs(atom.charge) }
      : atom,
  );
}

function described({ species }: Site, mobileIon: string): Omit<Surrounding, 'position'> {
  const { element: symbol, oxidationState } = species[0]!;
  const { commonOxidationStates, covalentRadius } = element(symbol);
  const assigned = oxidationState ?? usualAnionCharge(symbol) ?? commonOxidationStates.at(-1) ?? 0;
  const anion = usualAnionCharge(symbol);
  // A chalcogen that was left half an electron short is still the anion that the tables know.
  const charge = assigned < 0 && anion !== null ? anion : assigned;
  const role = symbol === mobileIon ? 'mobile' : charge < 0 ? 'anion' : 'cation';
  const radius = ionicRadius(symbol, Math.round(charge)) ?? covalentRadius ?? MEAN_RADIUS;
  return { element: symbol, role, charge, radius };
}

const subtract = (a: Vector3, b: Vector3): Vector3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
