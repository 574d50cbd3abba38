import { commensurable, convertUnit, InputError } from '@interphase/core';

/** Description of every `unit` argument. */
export const unitArgument =
  'Unit to convert to, e.g. meV where the value is in eV; left out, the value stays in its own unit.';

/** Units that people ask for; any other of the same dimension is taken as well. */
const usual = [
  ...['eV', 'meV', 'kJ/mol', 'S/cm', 'mS/cm', 'S/m', 'cm2/s', 'm2/s', 'angstrom', 'nm', 'm', 'K', 'degC'],
  ...['ns', 's', '%', '1', 'mAh/g', 'V', 'mV', 'GPa', 'Hz', 'THz'],
];

/**
 * `value` in the unit that a field's `unit` argument asks for; null stays null.
 * @throws InputError about `unit`, naming the accepted units, when it is unknown or incommensurable
 */
export function inUnit<T extends number | null>(
  value: T,
  from: string,
  to: string | null | undefined,
): T | number {
  if (to == null || value === null) return value;
  try {
    return convertUnit(value, from, to);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const accepted = usual.filter((unit) => commensurable(unit, from));
    const message = `A value in ${from} cannot be given in ${to}; units such as ${accepted.join(', ') || from} are accepted.`;
    throw new InputError(error.code, message, { path: ['unit'] });
  }
}
