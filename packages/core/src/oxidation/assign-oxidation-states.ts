import { element } from '../chemistry/element.js';
import type { Crystal, Site } from '../crystal/crystal.js';
import { isOrdered } from '../crystal/ordered.js';
import { StructureError } from '../errors/input-error.js';
import { compositionOf } from '../formula/composition.js';
import { formatFormula } from '../formula/format-formula.js';
import {
  type Assignment,
  bestAssignment,
  type ChargedElement,
  knownStates,
  leastUnbalanced,
  usual,
} from './assignment.js';
import { bondValenceSum } from './bond-valence-sum.js';

/** A crystal whose every species has an oxidation state. */
export interface OxidationAssignment {
  readonly crystal: Crystal;
  /** `given` when the crystal had all of them already. */
  readonly method: 'given' | 'guessed';
  /** Charge of the cell, in elementary charges: 0 when it is neutral but for rounding. */
  readonly charge: number;
  readonly warnings: string[];
}

/** Charge per atom that counts as none: rounding, and rounded occupancies. */
const strictBalance = 1e-6;
const roundedBalance = 0.003;
/**
 * Charge per atom that may be left over: one in seven atoms, as of a cell from which an ion was taken (NaSc2Se4), and
 * of files that leave out ions or give them rough occupancies.
 */
const mostLeftOver = 0.15;
/** A bond-valence sum below this (elementary charges) is that of an atom without bonds: it says nothing. */
const unbonded = 0.2;
/** Sites whose bond-valence sums differ by more (elementary charges) may be in different states. */
const distinctSites = 0.3;

interface Placed {
  readonly site: Site;
  readonly occupancy: number;
  readonly bondValence: number;
}

const mean = (items: readonly Placed[]): number => {
  const total = items.reduce((sum, { occupancy }) => sum + occupancy, 0);
  return items.reduce((sum, item) => sum + item.bondValence * item.occupancy, 0) / total;
};

/** Where an element without a stated oxidation state stands, and what its bonds there speak for. */
const placesOf = (crystal: Crystal, symbol: string): Placed[] =>
  crystal.sites.flatMap((site) =>
    site.species
      .filter((species) => species.element === symbol && species.oxidationState === null)
      .map(({ occupancy }) => ({ site, occupancy, bondValence: bondValenceSum(crystal, site, symbol) })),
  );

const halogens = new Set(['F', 'Cl', 'Br', 'I']);

/**
 * The sign that an element must take: the most electronegative one is the anion, the least the cation, and a halogen
 * is an anion where there is no oxygen to take its electrons.
 */
function signOf(symbol: string, all: readonly string[]): 1 | -1 | null {
  if (halogens.has(symbol) && !all.includes('O')) return -1;
  const ranked = all.map((other) => element(other).electronegativity).filter((value) => value !== null);
  const own = element(symbol).electronegativity;
  if (own === null) return null;
  if (own === Math.max(...ranked)) return -1;
  return own === Math.min(...ranked) ? 1 : null;
}

/**
 * States of the sites of an element that has two. Sites are grouped by bond-valence sum, and the higher state
 * goes to the groups whose bonds speak for it; a group that only part of it would fill gets the average.
 */
function distribute(
  places: readonly Placed[],
  { low, high }: { low: number; high: number },
  average: number,
): Map<Site, number> {
  const sorted = [...places].sort((a, b) => b.bondValence - a.bondValence);
  const groups: Placed[][] = [];
  for (const place of sorted) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    if (group && previous && previous.bondValence - place.bondValence <= distinctSites) group.push(place);
    else groups.push([place]);
  }
  const amount = (items: readonly Placed[]): number => items.reduce((sum, item) => sum + item.occupancy, 0);
  let remaining = (amount(places) * (average - low)) / (high - low);
  const states = new Map<Site, number>();
  for (const group of groups) {
    const share = Math.min(1, Math.max(0, remaining / amount(group)));
    // Twelve decimals hide the rounding of the sums and nothing else.
    const state = Number((low + share * (high - low)).toFixed(12));
    for (const { site } of group) states.set(site, state);
    remaining -= share * amount(group);
  }
  return states;
}

const atomsIn = ({ sites }: Crystal): number =>
  sites.flatMap(({ species }) => species).reduce((sum, { occupancy }) => sum + occupancy, 0);

/** Net charge of the cell; unknown oxidation states count nothing. */
const chargeOf = ({ sites }: Crystal): number =>
  sites
    .flatMap(({ species }) => species)
    .reduce((sum, { oxidationState, occupancy }) => sum + (oxidationState ?? 0) * occupancy, 0);

function leftOver(crystal: Crystal): number {
  const charge = chargeOf(crystal);
  return Math.abs(charge) <= roundedBalance * atomsIn(crystal) ? 0 : charge;
}

function chargeWarnings(charge: number): string[] {
  return charge === 0
    ? []
    : [
        `The oxidation states leave the cell with a charge of ${charge.toFixed(2)}: it may lack ions, or have ` +
          'some too many',
      ];
}

function unbalanced(crystal: Crystal): never {
  const formula = formatFormula(compositionOf(crystal));
  const species = crystal.sites.flatMap((site) => site.species);
  const elementsOf = (isStated: boolean) =>
    [
      ...new Set(
        species
          .filter(({ oxidationState }) => (oxidationState !== null) === isStated)
          .map((one) => one.element),
      ),
    ].join(', ');
  const [stated, open] = [elementsOf(true), elementsOf(false)];
  const message = stated
    ? `With those stated of ${stated}, no known oxidation states of ${open} make ${formula} neutral, or nearly so. Correct those stated, or state the others too`
    : `No known oxidation states make ${formula} neutral, or nearly so. State them in the file or as oxidationStates, or add the atoms that are missing`;
  throw new StructureError('oxidation.unbalanced', message, { path: ['oxidationStates'] });
}

/**
 * Gives every species an oxidation state. Stated ones stay; the rest are the likeliest that make the cell neutral,
 * judged by how often the ICSD has them and by bond-valence sums (as in pymatgen's BVAnalyzer). An element that must be
 * in two states gets whole states where its sites can be told apart by their bonds, else the average, with a warning.
 * Where usual states cannot be neutral but nearly so, they are kept and a warning gives the charge left over: that a
 * file lacks ions is likelier than an unusual state. Those are tried last.
 * @throws StructureError `oxidation.unbalanced` when no combination is neutral, or nearly so
 */
export function assignOxidationStates(crystal: Crystal): OxidationAssignment {
  const stated = chargeOf(crystal);
  const atoms = atomsIn(crystal);
  const tolerance = (isOrdered(crystal) ? strictBalance : roundedBalance) * atoms;
  const all = [...compositionOf(crystal).keys()];
  const places = new Map(
    all.map((symbol) => [symbol, placesOf(crystal, symbol)] as const).filter(([, found]) => found.length > 0),
  );
  if (places.size === 0) {
    const charge = leftOver(crystal);
    return { crystal, method: 'given', charge, warnings: chargeWarnings(charge) };
  }
  const items = [...places].map(
    ([symbol, found]): ChargedElement => ({
      symbol,
      amount: found.reduce((sum, { occupancy }) => sum + occupancy, 0),
      bondValence: Math.abs(mean(found)) < unbonded ? null : mean(found),
      states: knownStates(symbol, signOf(symbol, all)),
    }),
  );
  const likely = items.map(usual);
  const assignment =
    bestAssignment(likely, -stated, tolerance) ??
    leastUnbalanced(likely, -stated, mostLeftOver * atoms) ??
    bestAssignment(items, -stated, tolerance) ??
    unbalanced(crystal);
  const assigned = apply(crystal, assignment, places);
  const charge = leftOver(assigned);
  const warnings = [...mixedWarnings(assignment), ...chargeWarnings(charge)];
  return { crystal: assigned, method: 'guessed', charge, warnings };
}

function apply(
  crystal: Crystal,
  { states, mixed }: Assignment,
  places: ReadonlyMap<string, readonly Placed[]>,
): Crystal {
  const distributed =
    mixed && distribute(places.get(mixed.symbol) ?? [], mixed, states.get(mixed.symbol) ?? mixed.low);
  return {
    lattice: crystal.lattice,
    sites: crystal.sites.map((site) => ({
      ...site,
      species: site.species.map((species) => {
        const own = species.element === mixed?.symbol ? distributed?.get(site) : undefined;
        const oxidationState = species.oxidationState ?? own ?? states.get(species.element) ?? null;
        return { ...species, oxidationState };
      }),
    })),
  };
}

const mixedWarnings = ({ mixed, states }: Assignment): string[] =>
  mixed === null
    ? []
    : [
        `${mixed.symbol} is in two oxidation states, ${mixed.low} and ${mixed.high}, ` +
          `${Number((states.get(mixed.symbol) ?? 0).toFixed(3))} on average; ` +
          'sites that their bonds do not tell apart have the average',
      ];
