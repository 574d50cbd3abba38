import { type Crystal, elementOf } from '@interphase/core';
import type { Pace } from '../engine/pace.js';
import type { Ion } from '../interaction/ion.js';
import type { PairTable } from '../interaction/pair-parameters.js';
import { tabulate } from '../interaction/pair-table.js';
import type { BondValenceLandscape } from './crystal-landscape.js';
import { computeLandscape } from './landscape.js';
import type { Source } from './source.js';

/** Valence units within which a place counts as accessible: three widths of our choosing, since none is agreed on. */
const ACCESSIBLE_WITHIN = [0.05, 0.1, 0.2] as const;

/** The part of the cell where the mobile ion's bond-valence sum is within so many valence units of its charge. */
export interface AccessibleVolume {
  readonly within: number;
  /** Share of the cell's volume. */
  readonly fraction: number;
  /** Cubic angstrom in the cell. */
  readonly volume: number;
}

/**
 * How far the mobile ion's bond-valence sum, sum over counter-ions of exp(alpha (R0 - R)), is from its charge at every
 * grid point, in valence units (Adams & Swenson, Phys. Rev. Lett. 84 (2000) 4144, doi
 * 10.1103/PhysRevLett.84.4144; Adams, Solid State Ionics 177 (2006) 1625, doi 10.1016/j.ssi.2006.03.054).
 */
export function computeMismatch(
  {
    crystal,
    grid,
    mobileIon,
    operations,
  }: Pick<BondValenceLandscape, 'crystal' | 'grid' | 'mobileIon' | 'operations'>,
  cutoff: number,
  table: PairTable,
  pace: Pace,
): Float64Array {
  const valences = new Map<string, Source['energy']>();
  const sources = crystal.sites.flatMap((site): Source[] => {
    const ion = ionOf(site);
    if (ion.element === mobileIon.element || ion.charge * mobileIon.charge >= 0) return [];
    const bond = table.find(mobileIon, ion);
    if (!bond) return [];
    const key = `${ion.element} ${ion.charge}`;
    const valence =
      valences.get(key) ?? tabulate((distance) => Math.exp(bond.alpha * (bond.r0 - distance)), cutoff);
    valences.set(key, valence);
    return [{ position: site.position, energy: valence }];
  });
  const sums = computeLandscape(grid, sources, pace, operations);
  const charge = Math.abs(mobileIon.charge);
  for (let i = 0; i < sums.length; i++) sums[i] = Math.abs(sums[i]! - charge);
  return sums;
}

/** The accessible volume of a mismatch map for every threshold. */
export function accessibleVolumes(mismatch: Float64Array, cellVolume: number): AccessibleVolume[] {
  return ACCESSIBLE_WITHIN.map((within) => {
    let points = 0;
    for (let i = 0; i < mismatch.length; i++) if (mismatch[i]! <= within) points++;
    const fraction = points / mismatch.length;
    return { within, fraction, volume: fraction * cellVolume };
  });
}

function ionOf(site: Crystal['sites'][number]): Ion {
  return { element: elementOf(site), charge: site.species[0]?.oxidationState ?? 0 };
}
