import { described, type Feature } from './feature.js';
import type { FormulaIon, FormulaIons } from './formula-ions.js';
import { ANIONS } from './usual-ions.js';

/** Cations below this stand in tetrahedra, above the other on large sites (angstrom). */
const TETRAHEDRAL_BELOW = 0.5;
const LARGE_ABOVE = 0.95;
/** A cation of less than this share of the framework's counts as a dopant. */
const DOPANT_SHARE = 0.25;
/** Lithium per framework cation where there are none or hardly any. */
const MOST_LITHIUM = 20;

/** What `physicalDescriptors` gives. */
export const PHYSICAL_DESCRIPTORS: readonly Feature[] = [
  ...described('1', {
    'lithium per anion': 'lithium ions per anion',
    'lithium share of positive charge': 'part of the cations’ charge that is lithium’s',
    'lithium per framework cation': 'lithium ions per other cation, 20 at most',
    'halide share of anions': 'share of Cl, Br and I among anions',
    'chalcogenide share of anions': 'share of S, Se and Te among anions',
    'framework cations per anion': 'cations other than lithium per anion',
    'tetrahedral cations per anion': 'cations of less than 0.5 angstrom per anion',
    'octahedral cations per anion': 'cations of 0.5 to 0.95 angstrom per anion',
    'large cations per anion': 'cations of more than 0.95 angstrom per anion',
    'dopant share of framework': 'share of cations that make up less than a quarter of the framework',
    'redox cations per anion': 'transition metals that change their charge, per anion',
    elements: 'number of elements',
    'size of the whole formula':
      'natural logarithm of the anions in the smallest formula of whole amounts; 36 of a doped one',
  }),
  ...described('gas constant', {
    'anion mixing entropy': 'entropy of mixing of the anions, per anion',
    'framework mixing entropy': 'entropy of mixing of the framework cations, per cation',
    'octahedral mixing entropy': 'entropy of mixing of the octahedral cations, per cation',
    'tetrahedral mixing entropy': 'entropy of mixing of the tetrahedral cations, per cation',
    'large mixing entropy': 'entropy of mixing of the large cations, per cation',
  }),
  ...described('elementary charge', {
    'anion charge': 'mean charge of the anions',
    'framework charge': 'mean charge of the framework cations',
    'framework charge deviation': 'mean absolute deviation of the framework cations’ charge',
    'octahedral cation charge': 'mean charge of the octahedral cations',
  }),
  ...described('angstrom', {
    'anion radius': 'mean radius of the anions',
    'framework radius': 'mean radius of the framework cations',
    'framework radius deviation': 'mean absolute deviation of the framework cations’ radius',
    'octahedral cation radius': 'mean radius of the octahedral cations',
  }),
  ...described('angstrom3', { 'anion polarisability': 'mean electronic polarisability of the anions' }),
  ...described('Pauling', {
    'framework electronegativity': 'mean electronegativity of the framework cations',
    'electronegativity difference': 'mean electronegativity of the anions less that of the framework cations',
  }),
];

const total = (ions: readonly FormulaIon[]) => ions.reduce((sum, { amount }) => sum + amount, 0);

/** Mean over ions by amount; NaN of none. */
function mean(ions: readonly FormulaIon[], value: (ion: FormulaIon) => number): number {
  return ions.reduce((sum, ion) => sum + ion.amount * value(ion), 0) / total(ions);
}

function deviation(ions: readonly FormulaIon[], value: (ion: FormulaIon) => number): number {
  const centre = mean(ions, value);
  return ions.length === 0 ? 0 : mean(ions, (ion) => Math.abs(value(ion) - centre));
}

/** Entropy of mixing, in units of the gas constant per ion: 0 for one kind. */
function mixing(ions: readonly FormulaIon[]): number {
  const amount = total(ions);
  return ions.reduce((sum, ion) => sum - (ion.amount / amount) * Math.log(ion.amount / amount), 0);
}

const shareOf = (ions: readonly FormulaIon[], symbols: readonly string[]) =>
  ions.filter(({ symbol }) => symbols.includes(symbol)).reduce((sum, { amount }) => sum + amount, 0) /
  total(ions);

/** Anions of a formula with more are those of a doped one, which has no whole formula. */
const MOST_ANIONS = 24;
const DOPED = 36;
const WHOLE_WITHIN = 0.015;

/** Anions in the smallest formula of whole amounts: compounds with a small one are ordered, and bar lithium's way. */
function anionsOfWholeFormula({ lithium, framework, anions, anionAmount }: FormulaIons): number {
  const shares = [lithium, ...[...framework, ...anions].map(({ amount }) => amount)].map(
    (amount) => amount / anionAmount,
  );
  for (let count = 1; count <= MOST_ANIONS; count++) {
    if (shares.every((share) => Math.abs(share * count - Math.round(share * count)) < WHOLE_WITHIN))
      return count;
  }
  return DOPED;
}

/** Transition metals whose charge may change: they conduct electrons too. */
const REDOX = ['Fe', 'Co', 'Mn', 'V', 'Cr', 'Cu', 'Ni', 'Ce'];

/**
 * What the ions of a formula say of how lithium moves among them: how much there is, how charged, large and soft the
 * rest is, and how mixed. Radii in angstrom, charges in elementary charges, entropies in units of the gas constant.
 * NaN where there are no framework cations to speak of.
 */
export function physicalDescriptors(ions: FormulaIons): Record<string, number> {
  const { lithium, framework, anions, anionAmount } = ions;
  const frameworkAmount = total(framework);
  const ofSize = (least: number, below: number) =>
    framework.filter(({ radius }) => radius >= least && radius < below);
  const tetrahedral = ofSize(Number.NEGATIVE_INFINITY, TETRAHEDRAL_BELOW);
  const octahedral = ofSize(TETRAHEDRAL_BELOW, LARGE_ABOVE);
  const large = ofSize(LARGE_ABOVE, Number.POSITIVE_INFINITY);
  const positive = lithium + framework.reduce((sum, { amount, charge }) => sum + amount * charge, 0);
  const dopants = framework.filter(({ amount }) => amount < DOPANT_SHARE * frameworkAmount);
  const anionElectronegativity = mean(anions, ({ electronegativity }) => electronegativity);
  const polarisability = mean(anions, ({ symbol }) => ANIONS[symbol]?.polarisability ?? NaN);
  const anionRadius = mean(anions, ({ radius }) => radius);
  return {
    'lithium per anion': lithium / anionAmount,
    'lithium share of positive charge': lithium / positive,
    'lithium per framework cation': Math.min(lithium / frameworkAmount, MOST_LITHIUM),
    'anion charge': mean(anions, ({ charge }) => charge),
    'anion polarisability': polarisability,
    'anion radius': anionRadius,
    'anion mixing entropy': mixing(anions),
    'halide share of anions': shareOf(anions, ['Cl', 'Br', 'I']),
    'chalcogenide share of anions': shareOf(anions, ['S', 'Se', 'Te']),
    'framework charge': mean(framework, ({ charge }) => charge),
    'framework charge deviation': deviation(framework, ({ charge }) => charge),
    'framework radius': mean(framework, ({ radius }) => radius),
    'framework radius deviation': deviation(framework, ({ radius }) => radius),
    'framework electronegativity': mean(framework, ({ electronegativity }) => electronegativity),
    'electronegativity difference':
      anionElectronegativity - mean(framework, ({ electronegativity }) => electronegativity),
    'framework mixing entropy': framework.length === 0 ? 0 : mixing(framework),
    'framework cations per anion': frameworkAmount / anionAmount,
    'tetrahedral cations per anion': total(tetrahedral) / anionAmount,
    'octahedral cations per anion': total(octahedral) / anionAmount,
    'large cations per anion': total(large) / anionAmount,
    'octahedral cation radius': mean(octahedral, ({ radius }) => radius),
    'octahedral cation charge': mean(octahedral, ({ charge }) => charge),
    'octahedral mixing entropy': octahedral.length === 0 ? 0 : mixing(octahedral),
    'tetrahedral mixing entropy': tetrahedral.length === 0 ? 0 : mixing(tetrahedral),
    'large mixing entropy': large.length === 0 ? 0 : mixing(large),
    'dopant share of framework': frameworkAmount === 0 ? 0 : total(dopants) / frameworkAmount,
    'redox cations per anion': total(framework.filter(({ symbol }) => REDOX.includes(symbol))) / anionAmount,
    elements: framework.length + anions.length + 1,
    'size of the whole formula': Math.log(anionsOfWholeFormula(ions)),
  };
}
