import { convertUnit } from '@interphase/core';
import { atPath } from '../errors/prefix-path.js';

/** Description of every `unit` argument. */
export const unitArgument =
  'Unit to convert to, e.g. meV where the value is in eV; left out, the value stays in its own unit.';

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
  return atPath(['unit'], () => convertUnit(value, from, to));
}
