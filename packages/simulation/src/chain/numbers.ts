import type { EngineResult } from '../engine/engine.js';
import type { ChainState, HandedOver } from './chain.js';

/**
 * A number that an earlier step handed over.
 *
 * @throws TypeError when it is none
 */
export function numberFrom(state: Pick<ChainState<unknown>, 'receive'>, name: string): number {
  const { value } = state.receive(name);
  if (typeof value === 'number') return value;
  throw new TypeError(`${name} is ${value}, which is no number.`);
}

/** The properties of a run of one quantity as what it hands over, each named by its conditions. */
export function propertiesOf(result: EngineResult | null, quantity: string, meaning: string): HandedOver[] {
  const properties = result?.properties.filter((property) => property.quantity === quantity) ?? [];
  return properties.map(({ value, unit, conditions }) => ({
    name: [
      quantity,
      ...conditions.map((one) => `${one.name} ${one.value}${one.unit ? ` ${one.unit}` : ''}`),
    ].join(', '),
    quantity,
    value,
    unit,
    meaning,
  }));
}
