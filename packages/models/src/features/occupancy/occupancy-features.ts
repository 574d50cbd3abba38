import { type Composition, type Crystal, compositionOf } from '@interphase/core';
import type { Feature } from '../formula/feature.js';
import { ANIONS } from '../formula/usual-ions.js';

/** What `occupancyFeatures` gives. */
export const OCCUPANCY_FEATURES: readonly Feature[] = [
  { name: 'lithium sites per volume', unit: '1/angstrom3', description: 'sites of lithium, full or not' },
  { name: 'lithium occupancy', unit: '1', description: 'mean occupancy of the sites of lithium' },
  {
    name: 'empty sites per lithium',
    unit: '1',
    description: 'sites that lithium leaves empty, per lithium ion',
  },
  {
    name: 'partly filled lithium sites',
    unit: '1',
    description: 'share of lithium sites neither full nor empty',
  },
  {
    name: 'lithium site entropy',
    unit: 'gas constant',
    description: 'entropy of choosing which sites lithium fills, per lithium ion',
  },
  {
    name: 'partly filled framework',
    unit: '1',
    description: 'share of the other atoms on sites that they do not fill alone',
  },
];

/** A site is partly filled between these occupancies. */
const EMPTY = 0.02;
const FULL = 0.98;

const anionsIn = (composition: Composition) =>
  [...composition].reduce(
    (sum, [symbol, amount]) => sum + (symbol in ANIONS && symbol !== 'P' ? amount : 0),
    0,
  );

/**
 * How a crystal's lithium is spread over its sites: number of sites per cubic angstrom, mean occupancy, empty ones
 * per lithium, shares of partly filled sites, and the entropy of choosing which to fill (gas constants per lithium).
 * Where `composition` is given the lithium is as much as it says (per anion), over the crystal's sites. NaN where the
 * crystal shows no lithium.
 */
export function occupancyFeatures(crystal: Crystal, composition?: Composition): Record<string, number> {
  const own = compositionOf(crystal);
  const sites = crystal.sites.filter(({ species }) => species.some(({ element }) => element === 'Li'));
  const lithium =
    composition === undefined
      ? (own.get('Li') ?? 0)
      : Math.min(lithiumIn(crystal, composition), sites.length);
  const occupancies = sites.map(({ species }) =>
    species.reduce((sum, { element, occupancy }) => sum + (element === 'Li' ? occupancy : 0), 0),
  );
  const corrected = scaledTo(occupancies, lithium);
  const framework = crystal.sites.flatMap(({ species }) => species.filter(({ element }) => element !== 'Li'));
  const frameworkAmount = framework.reduce((sum, { occupancy }) => sum + occupancy, 0);
  const entropy = corrected.reduce((sum, share) => sum + (share <= 0 || share >= 1 ? 0 : mixing(share)), 0);
  return {
    'lithium sites per volume': sites.length === 0 ? NaN : sites.length / crystal.lattice.volume,
    'lithium occupancy': sites.length === 0 ? NaN : lithium / sites.length,
    'empty sites per lithium': (sites.length - lithium) / lithium,
    'partly filled lithium sites':
      corrected.filter((share) => share > EMPTY && share < FULL).length / corrected.length,
    'lithium site entropy': entropy / lithium,
    'partly filled framework':
      framework.reduce((sum, { occupancy }) => sum + (occupancy < FULL ? occupancy : 0), 0) / frameworkAmount,
  };
}

/** Lithium in a crystal's cell: as much as a composition says per anion; what is listed where either has no anions. */
export function lithiumIn(crystal: Crystal, composition: Composition): number {
  const own = compositionOf(crystal);
  const wanted = ((composition.get('Li') ?? 0) / anionsIn(composition)) * anionsIn(own);
  return Number.isFinite(wanted) ? wanted : (own.get('Li') ?? 0);
}

const mixing = (share: number) => -share * Math.log(share) - (1 - share) * Math.log(1 - share);

/** Rounds of sharing out what full sites cannot take: each fills one site at least, or is the last. */
const ROUNDS = 20;

/** Occupancies scaled to a sum, none above one: what overflows goes to the others. */
export function scaledTo(occupancies: readonly number[], wanted: number): number[] {
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  let scaled = [...occupancies];
  for (let round = 0; round < ROUNDS; round++) {
    const open = total(scaled.filter((share) => share < 1));
    const factor = open === 0 ? 1 : Math.max(0, (wanted - total(scaled) + open) / open);
    if (Math.abs(factor - 1) < 1e-9) break;
    scaled = scaled.map((share) => (share < 1 ? Math.min(1, share * factor) : 1));
  }
  return scaled;
}
