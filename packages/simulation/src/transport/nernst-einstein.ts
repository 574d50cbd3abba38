import { BOLTZMANN_JOULE, ELEMENTARY_CHARGE, InputError } from '@interphase/core';

/** Cubic angstrom in a cubic centimetre. */
const ANGSTROM3_PER_CM3 = 1e24;

/** What carries the current. */
export interface Carriers {
  /** Mobile ions per cubic centimetre. */
  readonly density: number;
  /** Charge of one, elementary charges; its sign does not matter. */
  readonly charge: number;
}

/**
 * Carriers per cubic centimetre, of so many ions in a cell of this volume (cubic angstrom).
 *
 * @throws InputError `carriers.invalid` when the count is negative or the volume is not positive
 */
export function carrierDensity(ions: number, volume: number): number {
  if (!(ions >= 0 && volume > 0)) {
    throw new InputError('carriers.invalid', `${ions} ions in ${volume} cubic angstrom have no density`);
  }
  return (ions / volume) * ANGSTROM3_PER_CM3;
}

/**
 * Ionic conductivity in S/cm, n q^2 D / (H k T): the Nernst-Einstein relation with the Haven ratio
 * (Murch 1982, 10.1016/0167-2738(82)90050-9).
 *
 * @param diffusivity tracer diffusivity in cm2/s, or the charge (jump) diffusivity with a Haven ratio of 1
 * @param temperature in K
 * @param havenRatio tracer over charge diffusivity
 * @throws InputError `carriers.invalid` when a number is negative, or zero where that has no meaning
 */
export function conductivity(
  diffusivity: number,
  carriers: Carriers,
  temperature: number,
  havenRatio = 1,
): number {
  const { density, charge } = carriers;
  if (!(diffusivity >= 0 && density >= 0 && temperature > 0 && havenRatio > 0 && Number.isFinite(charge))) {
    throw new InputError(
      'carriers.invalid',
      `No conductivity follows from a diffusivity of ${diffusivity} cm2/s, ${density} carriers per cm3 of charge ${charge}, ${temperature} K and a Haven ratio of ${havenRatio}`,
    );
  }
  const perDiffusivity = (density * (charge * ELEMENTARY_CHARGE) ** 2) / (BOLTZMANN_JOULE * temperature);
  return (perDiffusivity * diffusivity) / havenRatio;
}
