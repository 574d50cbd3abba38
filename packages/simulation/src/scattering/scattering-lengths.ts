import { element as elementData, ParameterError, UnsupportedChemistryError } from '@interphase/core';
import { neutronScatteringLength } from './neutron-scattering-lengths.js';
import type { Isotopes, Radiation } from './parameters.js';

/**
 * How strongly one atom of each element scatters forward: electrons for X-rays (its atomic number), femtometre for
 * neutrons.
 *
 * @throws UnsupportedChemistryError naming the elements without a neutron scattering length
 * @throws ParameterError at `isotopes` when an isotope is unknown
 */
export function forwardScattering(
  elements: readonly string[],
  radiation: Radiation,
  isotopes: Isotopes,
): number[] {
  if (radiation === 'x-ray') return elements.map((symbol) => elementData(symbol).number);
  const missing = elements.filter(
    (symbol) => isotopes?.[symbol] === undefined && neutronScatteringLength(symbol) === undefined,
  );
  if (missing.length > 0) {
    throw new UnsupportedChemistryError(
      `There is no neutron scattering length of ${missing.join(', ')}; use X-rays, or name an isotope.`,
      missing,
    );
  }
  return elements.map((symbol) => {
    const massNumber = isotopes?.[symbol] ?? null;
    const length = neutronScatteringLength(symbol, massNumber);
    if (length === undefined) {
      throw new ParameterError(`There is no neutron scattering length of ${massNumber}${symbol}.`, [
        'isotopes',
        symbol,
      ]);
    }
    return length;
  });
}
