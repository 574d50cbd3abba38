import type { Crystal } from '@interphase/core';
import { ionicRadius } from '@interphase/core';
import type { Random } from '../random.js';
import type { Exchange, Ion } from './recipe.js';

/** Ions that stand in for one another in crystals, by formal charge. */
const IONS: Readonly<Record<string, readonly string[]>> = {
  '1': ['Li', 'Na', 'K', 'Rb', 'Ag', 'Cu', 'Cs'],
  '2': ['Mg', 'Ca', 'Sr', 'Ba', 'Mn', 'Fe', 'Co', 'Ni', 'Cu', 'Zn', 'Cd', 'Pb'],
  '3': ['Al', 'Ga', 'In', 'Sc', 'Y', 'La', 'Nd', 'Gd', 'Ti', 'V', 'Cr', 'Mn', 'Fe', 'Co', 'Bi', 'Sb', 'B'],
  '4': ['Ti', 'Zr', 'Hf', 'Sn', 'Ge', 'Si', 'Mn', 'V', 'Ru', 'Ir', 'Pt', 'Mo', 'Ce'],
  '5': ['P', 'As', 'V', 'Nb', 'Ta', 'Sb', 'Bi'],
  '6': ['W', 'Mo', 'Te', 'Cr'],
  '-1': ['F', 'Cl', 'Br', 'I'],
  '-2': ['O', 'S', 'Se'],
};
/** What may move, by its charge. */
const MOBILE: Readonly<Record<string, readonly string[]>> = {
  '1': ['Li', 'Na', 'K', 'Ag', 'Cu', 'Rb'],
  '2': ['Mg', 'Ca', 'Zn'],
  '-1': ['F', 'Cl', 'Br'],
  '-2': ['O', 'S'],
};

/** How often each kind of ion is exchanged. */
const CHANCE = {
  mobile: 0.5,
  /** Of the exchanged mobile ions: for one of another charge. */
  mobileCharge: 0.25,
  cation: 0.5,
  /** Of the exchanged cations: for one of a neighbouring charge, or for two of them in turns. */
  cationCharge: 0.2,
  turns: 0.15,
  /** Of all anions of an element together, and of one orbit of them. */
  anion: 0.3,
  anionOrbit: 0.05,
  anionCharge: 0.1,
} as const;

/** Cations whose radii differ more than this do not take each other's sites (Goldschmidt's 15 % rule, widened). */
const RADII = { lowest: 0.7, highest: 1.42 } as const;
/** At most so much of the mobile ions is left out. */
const MOST_VACANT = 0.75;

/** Sites that symmetry makes equal. */
interface Orbit {
  readonly label: string;
  readonly count: number;
  readonly ion: Ion;
}

/** A neutral set of exchanges. */
export interface Drawn {
  readonly mobileIon: string;
  readonly exchanges: ReadonlyMap<string, Exchange>;
  readonly vacancies: number;
}

/** The prototype as it is. */
export const unchanged = (mobileIon: string): Drawn => ({
  mobileIon,
  exchanges: new Map(),
  vacancies: 0,
});

/**
 * Draws exchanges of ions until one is neutral: cations and anions for those of the same charge, for those of a
 * neighbouring charge, or for two of charges beside it in turns (Mg2+ and Ti4+ for two Fe3+); the mobile ion for any
 * other. Charge left over is balanced by mobile ions left out. Null after too many draws in vain.
 */
export function drawExchanges(prototype: Crystal, mobileIon: string, random: Random): Drawn | null {
  const orbits = orbitsOf(prototype);
  for (let attempt = 0; attempt < 300; attempt++) {
    const drawn = drawOnce(orbits, mobileIon, random);
    if (drawn !== null) return drawn;
  }
  return null;
}

function drawOnce(orbits: readonly Orbit[], mobileIon: string, random: Random): Drawn | null {
  const own = orbits.find(({ ion }) => ion.element === mobileIon);
  if (own === undefined) return null;
  const moving = drawMobile(own.ion, random);
  const anions = new Map<string, Ion>();
  const exchanges = new Map<string, Exchange>();
  let charge = 0;
  let mobile = 0;
  for (const orbit of orbits) {
    if (orbit.ion.element === mobileIon) {
      charge += orbit.count * moving.charge;
      mobile += orbit.count;
      if (!same(orbit.ion, moving)) exchanges.set(orbit.label, [moving]);
      continue;
    }
    const drawn = orbit.ion.charge > 0 ? drawCation(orbit, random) : drawAnion(orbit, anions, random);
    // An ion of the framework that became the one that moves would move too.
    if (drawn.some(({ element }) => element === moving.element)) return null;
    if (drawn.length === 2 || !same(drawn[0], orbit.ion)) exchanges.set(orbit.label, drawn);
    charge += (orbit.count * drawn.reduce((sum, ion) => sum + ion.charge, 0)) / drawn.length;
  }
  // Plus zero: no vacancies are 0 and never -0.
  const vacancies = charge / moving.charge + 0;
  if (!Number.isInteger(vacancies) || vacancies < 0 || vacancies > MOST_VACANT * mobile) return null;
  return { mobileIon: moving.element, exchanges, vacancies };
}

const same = (a: Ion, b: Ion) => a.element === b.element && a.charge === b.charge;

function drawMobile(ion: Ion, random: Random): Ion {
  if (random.unit() >= CHANCE.mobile) return ion;
  const other = ion.charge > 0 && random.unit() < CHANCE.mobileCharge;
  const charge = other ? 3 - ion.charge : ion.charge;
  return { element: pick(MOBILE[charge] ?? [], ion, random), charge };
}

function drawCation({ ion, count }: Orbit, random: Random): Exchange {
  if (random.unit() >= CHANCE.cation) return [ion];
  const kind = random.unit();
  const fitting = (charge: number) =>
    (IONS[charge] ?? []).filter((element) => fits(ion, { element, charge }));
  if (kind < CHANCE.turns && count % 2 === 0) {
    const [lower, higher] = [fitting(ion.charge - 1), fitting(ion.charge + 1)];
    if (lower.length === 0 || higher.length === 0) return [ion];
    return [
      { element: pick(lower, ion, random), charge: ion.charge - 1 },
      { element: pick(higher, ion, random), charge: ion.charge + 1 },
    ];
  }
  const step = kind < CHANCE.turns + CHANCE.cationCharge ? (random.unit() < 0.5 ? -1 : 1) : 0;
  const charge = ion.charge + step;
  const list = fitting(charge).filter((element) => step !== 0 || element !== ion.element);
  return list.length === 0 ? [ion] : [{ element: pick(list, ion, random), charge }];
}

function drawAnion({ ion }: Orbit, drawn: Map<string, Ion>, random: Random): Exchange {
  const key = `${ion.element}${ion.charge}`;
  let all = drawn.get(key);
  if (all === undefined) {
    all = random.unit() < CHANCE.anion ? { ...ion, element: pick(IONS[ion.charge] ?? [], ion, random) } : ion;
    drawn.set(key, all);
  }
  if (random.unit() >= CHANCE.anionOrbit) return [all];
  const other = ion.charge >= -2 && random.unit() < CHANCE.anionCharge;
  const charge = other ? -3 - ion.charge : ion.charge;
  return [{ element: pick(IONS[charge] ?? [], ion, random), charge }];
}

const pick = (list: readonly string[], { element }: Ion, random: Random): string => {
  const [first, ...others] = list;
  return first === undefined ? element : random.pick([first, ...others]);
};

function fits(own: Ion, other: Ion): boolean {
  const [a, b] = [ionicRadius(own.element, own.charge, 6), ionicRadius(other.element, other.charge, 6)];
  if (a === null || b === null) return false;
  return b / a >= RADII.lowest && b / a <= RADII.highest;
}

function orbitsOf({ sites }: Crystal): Orbit[] {
  const orbits = new Map<string, Orbit>();
  for (const { label, species } of sites) {
    const ion = { element: species[0]?.element ?? '', charge: species[0]?.oxidationState ?? 0 };
    orbits.set(label, { label, ion, count: (orbits.get(label)?.count ?? 0) + 1 });
  }
  return [...orbits.values()];
}
