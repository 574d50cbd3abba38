import { type Composition, element } from '@interphase/core';
import { described, type Feature } from '../formula/feature.js';
import { type FormulaIons, formulaIons } from '../formula/formula-ions.js';
import { ANIONS } from '../formula/usual-ions.js';
import { type CellParameters, cellVolume, conventionalCell } from './conventional-cell.js';
import { systemOf } from './crystal-system.js';
import { formulaUnits } from './formula-units.js';

/** Mass of an atomic mass unit in a cubic angstrom, g/cm3. */
const DENSITY_UNIT = 1.66053907;

/** What `cellFeatures` gives. */
export const CELL_FEATURES: readonly Feature[] = [
  ...described('angstrom', {
    a: 'edge of the conventional cell',
    b: 'edge of the conventional cell',
    c: 'edge of the conventional cell',
    'shortest edge': 'the shortest of the three edges',
    'middle edge': 'the second of the three edges',
    'longest edge': 'the longest of the three edges',
  }),
  ...described('degree', {
    alpha: 'angle of the conventional cell',
    beta: 'angle of the conventional cell',
    gamma: 'angle of the conventional cell',
  }),
  ...described('1', {
    'space group': 'international number',
    'crystal system': '0 triclinic to 6 cubic',
    'axial ratio': 'longest edge by shortest',
    'volume per anion sphere': 'volume by that of the anions as spheres',
    'filled share of volume': 'volume of all ions but lithium as spheres, by the whole',
  }),
  ...described('angstrom3', {
    'cell volume': 'volume of the conventional cell',
    'volume per anion': 'volume per anion',
    'volume per atom': 'volume per atom',
    'free volume per lithium': 'volume that the other ions leave, per lithium ion, 300 at most',
  }),
  ...described('1/angstrom3', { 'lithium per volume': 'lithium ions in the volume' }),
  ...described('1', { 'polarisability per volume': 'electronic polarisability of the anions in the volume' }),
  ...described('g/cm3', { density: 'mass density' }),
];

const sphere = (radius: number) => (4 / 3) * Math.PI * radius ** 3;

/**
 * What a cell says together with its formula: its edges (angstrom) and angles (degrees) in the conventional setting,
 * its symmetry, and how much room the ions have (cubic angstrom). The number of formula units is judged from the
 * volume, and the space group from the shape where it is not known.
 * @throws UnsupportedChemistryError as `formulaIons`
 */
export function cellFeatures(composition: Composition, given: CellParameters): Record<string, number> {
  const ions = formulaIons(composition);
  const cell = conventionalCell(given);
  const { a, b, c, alpha, beta, gamma, spaceGroup } = cell;
  const volume = cellVolume(cell);
  const units = formulaUnits(ions, volume);
  const [short, middle, long] = [a, b, c].sort((x, y) => x - y) as [number, number, number]; // three edges
  return {
    a,
    b,
    c,
    alpha,
    beta,
    gamma,
    'space group': spaceGroup,
    'crystal system': systemOf(spaceGroup),
    'shortest edge': short,
    'middle edge': middle,
    'longest edge': long,
    'axial ratio': long / short,
    'cell volume': volume,
    ...roomFeatures(composition, ions, volume / units),
  };
}

/** How much room ions have in the volume (cubic angstrom) of one formula unit. */
function roomFeatures(
  composition: Composition,
  { lithium, framework, anions, anionAmount, atoms }: FormulaIons,
  volume: number,
): Record<string, number> {
  const anionSpheres = anions.reduce((sum, { amount, radius }) => sum + amount * sphere(radius), 0);
  const spheres = framework.reduce((sum, { amount, radius }) => sum + amount * sphere(radius), anionSpheres);
  const polarisability = anions.reduce(
    (sum, { symbol, amount }) => sum + amount * (ANIONS[symbol]?.polarisability ?? 0),
    0,
  );
  const mass = [...composition].reduce((sum, [symbol, amount]) => sum + amount * element(symbol).mass, 0);
  return {
    'volume per anion': volume / anionAmount,
    'volume per atom': volume / atoms,
    'lithium per volume': lithium / volume,
    'volume per anion sphere': volume / anionSpheres,
    'free volume per lithium': Math.min((volume - spheres) / lithium, 300),
    'filled share of volume': spheres / volume,
    'polarisability per volume': polarisability / volume,
    density: (mass / volume) * DENSITY_UNIT,
  };
}
