import { type Crystal, compositionOf, formatFormula } from '@interphase/core';
import { createRandom, type Random } from '../random.js';
import { isovalentSubstitutes } from './substitutes.js';
import { type Bond, bondsOf, lengthRatio, scaled, siteCharge } from './volume.js';

/** A crystal whose decorations are simulated; oxidation states assigned, fully occupied. */
export interface Prototype {
  readonly slug: string;
  /** What prototypes of the same build share, such as `olivine`; models are measured on families never seen. */
  readonly family: string;
  readonly crystal: Crystal;
  /** Element of the ion that moves; it need not be in the crystal (an inserted ion). */
  readonly mobileIon: string;
}

/** One decorated structure, and all that is needed to make it again. */
export interface Decoration {
  readonly id: string;
  readonly prototype: string;
  readonly family: string;
  readonly formula: string;
  readonly mobileIon: string;
  /** Such as `Fe2+>Mn2+`, sorted; empty for the prototype itself. */
  readonly substitutions: readonly string[];
  /** Linear strain on top of the radii's volume; 0.01 = all lengths 1 % longer. */
  readonly strain: number;
  readonly crystal: Crystal;
}

/** How often each kind of ion is exchanged, and how far lengths deviate from those of the radii. */
const CHANCE = { mobile: 0.35, cation: 0.6, anion: 0.3 } as const;
const LARGEST_STRAIN = 0.03;
/** Draws in vain, in a row, after which every substitution may come once more, at another strain. */
const DRAWS_IN_VAIN = 300;
/** The same substitution at so many strains, at most. */
const MOST_STRAINS = 6;

/** One kind of ion of a prototype: an element with one charge. */
interface Ion {
  readonly element: string;
  readonly charge: number;
  readonly mobile: boolean;
}

/**
 * Distinct decorations of a prototype: the prototype itself first, then random isovalent substitutions at the
 * volume of their ionic radii, slightly strained; once substitutions run out, the same ones at other strains. The
 * same seed gives the same list, and a longer list starts with the shorter one.
 * @param count how many at the most; a prototype with few possible substitutions gives fewer
 */
export function decorations(prototype: Prototype, count: number, seed: number): Decoration[] {
  const random = createRandom(seed);
  const ions = ionsOf(prototype);
  const bonds = bondsOf(prototype.crystal);
  const found = [decoration(prototype, bonds, ions, ions, 0)];
  const times = new Map([['', 1]]);
  let allowed = 1;
  let inVain = 0;
  while (found.length < count && allowed <= MOST_STRAINS) {
    const drawn = ions.map((ion) => draw(ion, random));
    const strain = Math.round((random.unit() * 2 - 1) * LARGEST_STRAIN * 1e4) / 1e4;
    const substitutions = substitutionsOf(ions, drawn);
    const before = times.get(substitutions.join()) ?? 0;
    if (before >= allowed || mobileInFramework(drawn)) {
      inVain += 1;
      if (inVain === DRAWS_IN_VAIN) {
        allowed += 1;
        inVain = 0;
      }
      continue;
    }
    inVain = 0;
    times.set(substitutions.join(), before + 1);
    found.push(decoration(prototype, bonds, ions, drawn, strain));
  }
  return found;
}

function ionsOf({ crystal, mobileIon }: Prototype): Ion[] {
  const ions = new Map<string, Ion>([[`${mobileIon}1`, { element: mobileIon, charge: 1, mobile: true }]]);
  for (const site of crystal.sites) {
    const element = site.species[0]?.element ?? '';
    const charge = siteCharge(site);
    if (element === mobileIon) ions.delete(`${mobileIon}1`);
    ions.set(`${element}${charge}`, { element, charge, mobile: element === mobileIon });
  }
  return [...ions.values()].sort((x, y) => key(x).localeCompare(key(y)));
}

/** Whether an ion of the framework became the element that moves: it would move too. */
const mobileInFramework = (ions: readonly Ion[]) =>
  ions.some((ion) => !ion.mobile && ions.some((other) => other.mobile && other.element === ion.element));

const key = (ion: Ion) => `${ion.element}${Math.abs(ion.charge)}${ion.charge < 0 ? '-' : '+'}`;

function draw(ion: Ion, random: Random): Ion {
  const chance = ion.mobile ? CHANCE.mobile : ion.charge > 0 ? CHANCE.cation : CHANCE.anion;
  const [first, ...others] = isovalentSubstitutes(ion.element, ion.charge, { anySize: ion.mobile });
  if (random.unit() >= chance || first === undefined) return ion;
  return { ...ion, element: random.pick([first, ...others]) };
}

function decoration(
  prototype: Prototype,
  bonds: readonly Bond[],
  from: readonly Ion[],
  to: readonly Ion[],
  strain: number,
): Decoration {
  const replacement = new Map(from.map((ion, index) => [key(ion), to[index] ?? ion]));
  const sites = prototype.crystal.sites.map((site) => ({
    ...site,
    species: site.species.map((species) => {
      const ion = { element: species.element, charge: species.oxidationState ?? 0, mobile: false };
      return { ...species, element: replacement.get(key(ion))?.element ?? species.element };
    }),
  }));
  const exchanged = { ...prototype.crystal, sites };
  const crystal = scaled(exchanged, lengthRatio(prototype.crystal, bonds, exchanged) * (1 + strain));
  const substitutions = substitutionsOf(from, to);
  return {
    id: [prototype.slug, ...substitutions, strain.toFixed(4)].join('|'),
    prototype: prototype.slug,
    family: prototype.family,
    formula: formatFormula(compositionOf(crystal)),
    mobileIon: (to.find(({ mobile }) => mobile) ?? { element: prototype.mobileIon }).element,
    substitutions,
    strain,
    crystal,
  };
}

/** Such as `Fe2+>Mn2+` for every ion that was exchanged, sorted. */
const substitutionsOf = (from: readonly Ion[], to: readonly Ion[]) =>
  from
    .flatMap((ion, index) =>
      to[index]?.element === ion.element ? [] : [`${key(ion)}>${key(to[index] ?? ion)}`],
    )
    .sort();
