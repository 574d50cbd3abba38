import type { ComputedValue } from '../engine/engine.js';
import { formatIon, type Ion } from '../interaction/ion.js';
import type { BondValenceLandscape } from './crystal-landscape.js';
import type { AccessibleVolume } from './mismatch.js';

/**
 * The numbers of a run. `refined` are the barriers of the network between refined sites and saddles (eV): a barrier's
 * uncertainty is its distance from that, which is what the grid does to it.
 */
export function propertiesOf(
  { mobileIon, thresholds, minimum }: BondValenceLandscape,
  refined: readonly number[],
  accessible: readonly AccessibleVolume[],
): ComputedValue[] {
  const mobile = { name: 'ion', value: formatIon(mobileIon.element, mobileIon.charge), unit: null };
  return [
    ...thresholds.map(({ dimensions, barrier }): ComputedValue => {
      const exact = refined[dimensions - 1];
      return {
        quantity: 'percolation-barrier',
        value: barrier,
        uncertainty: exact === undefined ? null : Math.abs(barrier - exact),
        unit: 'eV',
        conditions: [{ name: 'dimensions', value: String(dimensions), unit: null }, mobile],
      };
    }),
    { quantity: 'site-energy', value: minimum, uncertainty: null, unit: 'eV', conditions: [mobile] },
    ...accessible.map(
      ({ within, fraction }): ComputedValue => ({
        quantity: 'accessible-volume-fraction',
        value: fraction,
        uncertainty: null,
        unit: '1',
        conditions: [{ name: 'bond-valence mismatch', value: String(within), unit: null }, mobile],
      }),
    ),
  ];
}

/** A sentence for every dimension in which the ion does not percolate. */
export function percolationWarnings(ion: Ion, percolating: number, maximum: number): string[] {
  return [1, 2, 3]
    .slice(percolating)
    .map(
      (dimensions) =>
        `${formatIon(ion.element, ion.charge)} does not percolate in ${dimensions} ${dimensions === 1 ? 'dimension' : 'dimensions'} below ${maximum} eV.`,
    );
}
