import { type Crystal, element } from '@interphase/core';
import { z } from 'zod';
import { formatIon, parseIon } from './ion.js';

/** The parameters that settle the charge of the ion that moves. */
const asked = z.looseObject({
  mobileIon: z.string(),
  oxidationStates: z.record(z.string(), z.number()).nullish(),
});

/**
 * Parameters with their mobile ion written in one way: `Li+` as `Li1+`, and as `Li` where no other charge is possible.
 * Those without a mobile ion come back as they are.
 *
 * @throws ParameterError when the ion cannot be read
 */
export function plainIon(parameters: unknown, crystal: Crystal): unknown {
  const parsed = asked.safeParse(parameters);
  if (!parsed.success) return parameters;
  const { mobileIon, oxidationStates } = parsed.data;
  const ion = parseIon(mobileIon);
  if (ion.charge === null) return { ...parsed.data, mobileIon: ion.element };
  const stated = crystal.sites
    .flatMap(({ species }) => species)
    .filter((one) => one.element === ion.element)
    .map(({ oxidationState }) => oxidationState);
  const settled =
    hasOneCharge(ion.element, ion.charge) &&
    oxidationStates?.[ion.element] === undefined &&
    stated.every((state) => state === null || state === ion.charge);
  return { ...parsed.data, mobileIon: settled ? ion.element : formatIon(ion.element, ion.charge) };
}

/** Alkali metals, alkaline earths and fluorine are never guessed to have another charge. */
function hasOneCharge(symbol: string, charge: number): boolean {
  const { group } = element(symbol);
  if (symbol === 'F') return charge === -1;
  return symbol !== 'H' && (group === 1 || group === 2) && charge === group;
}
