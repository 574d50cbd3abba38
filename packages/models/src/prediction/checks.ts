import {
  type Crystal,
  element,
  isElement,
  neighbourList,
  ParameterError,
  StructureError,
  UnsupportedChemistryError,
} from '@interphase/core';

/** Atoms closer than this share of the sum of their covalent radii overlap. */
const OVERLAP = 0.5;
/** Sites filled less far may be split ones, of which one at a time is taken: files give them rough occupancies. */
const FULL = 0.99;
/** Charge per atom that may be left over: that of a cell from which one ion in seven was taken. */
const MOST_CHARGE = 0.15;
/** How far beyond a state the average over sites may stray where an ion was added or taken. */
const AVERAGED = 0.5;
/** Taken for elements whose covalent radius is not known, angstrom. */
const USUAL_RADIUS = 1.5;

/** @throws ParameterError for a coverage that is not between 0 and 1 */
export function checkCoverage(coverage: number): void {
  if (!(coverage > 0 && coverage < 1))
    throw new ParameterError(`coverage is ${coverage}; it must lie between 0 and 1, such as 0.9.`, [
      'coverage',
    ]);
}

/** @throws UnsupportedChemistryError for symbols that name no element */
export function checkElements(symbols: Iterable<string>): void {
  const unknown = [...new Set(symbols)].filter((symbol) => !isElement(symbol));
  if (unknown.length > 0)
    throw new UnsupportedChemistryError(
      `${unknown.join(', ')} names no element that is known here.`,
      unknown,
    );
}

/**
 * What no model should judge of a crystal: elements that are none, atoms on top of each other, oxidation states that no
 * element takes or that leave the cell charged.
 * @throws UnsupportedChemistryError or StructureError with the reason
 */
export function checkCrystal(crystal: Crystal): void {
  checkElements(crystal.sites.flatMap(({ species }) => species.map((one) => one.element)));
  checkOverlaps(crystal);
  checkCharges(crystal);
}

/** @throws StructureError `structure.overlap` with two atoms on full sites and their distance */
export function checkOverlaps({ lattice, sites }: Crystal): void {
  const radii = sites.map(({ species }) =>
    Math.max(...species.map((one) => element(one.element).covalentRadius ?? USUAL_RADIUS)),
  );
  const filled = sites.map(({ species }) => species.reduce((sum, { occupancy }) => sum + occupancy, 0));
  const {
    starts,
    sites: others,
    distances,
  } = neighbourList({ lattice, sites }, 2 * OVERLAP * Math.max(...radii));
  for (let site = 0; site < sites.length; site++) {
    for (let at = starts[site]!; at < starts[site + 1]!; at++) {
      const other = others[at]!;
      const least = OVERLAP * (radii[site]! + radii[other]!);
      if (distances[at]! >= least || filled[site]! < FULL || filled[other]! < FULL) continue;
      throw new StructureError(
        'structure.overlap',
        `${sites[site]!.label} and ${sites[other]!.label} are ${distances[at]!.toFixed(2)} Å apart, closer than the ${least.toFixed(2)} Å at which such atoms overlap; correct the positions, the cell or the occupancies.`,
      );
    }
  }
}

/** @throws StructureError `structure.odd-charge` or `structure.charged`; states that are not given pass */
export function checkCharges({ sites }: Crystal): void {
  const species = sites.flatMap((site) => site.species);
  for (const { element: symbol, oxidationState } of species) {
    if (oxidationState === null) continue;
    const known = [0, ...element(symbol).commonOxidationStates];
    const group = element(symbol).group ?? 18;
    const [least, most] = [
      Math.min(...known, group >= 13 ? group - 18 : 0),
      Math.max(...known, mostCharge(symbol)),
    ];
    if (oxidationState < least - AVERAGED || oxidationState > most + AVERAGED) {
      throw new StructureError(
        'structure.odd-charge',
        `${symbol} is stated to have the oxidation state ${oxidationState}, outside the ${least} to ${most} that it can take; correct it or leave it out.`,
        { path: ['oxidationStates'] },
      );
    }
  }
  if (species.some(({ oxidationState }) => oxidationState === null)) return;
  const charge = species.reduce((sum, one) => sum + one.occupancy * (one.oxidationState ?? 0), 0);
  const atoms = species.reduce((sum, { occupancy }) => sum + occupancy, 0);
  if (Math.abs(charge) > MOST_CHARGE * atoms) {
    throw new StructureError(
      'structure.charged',
      `The oxidation states leave the cell with a charge of ${charge.toFixed(2)} over ${atoms.toFixed(1)} atoms; a crystal is neutral. Correct the states or the atoms.`,
      { path: ['oxidationStates'] },
    );
  }
}

/** All electrons outside the noble-gas core, where the group tells how many those are. */
function mostCharge(symbol: string): number {
  const { group, block } = element(symbol);
  if (block === 'f') return 4;
  if (group === null || group === 18) return 0;
  if (group > 12) return group - 10;
  return group <= 8 ? group : 4;
}

/**
 * Whether the ion is in the formula.
 * @throws ParameterError at `mobileIon`
 */
export function checkMobileIon(elements: readonly string[], mobileIon: string): void {
  if (!elements.includes(mobileIon)) {
    throw new ParameterError(
      `There is no ${mobileIon} among ${elements.join(', ')}; name an ion that is there.`,
      ['mobileIon'],
    );
  }
}
