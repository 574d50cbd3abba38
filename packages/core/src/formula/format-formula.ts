import { element } from '../chemistry/element.js';
import { type Composition, reduceComposition } from './composition.js';

const decimals = 4;

const write = (entries: Iterable<readonly [string, number]>): string =>
  [...entries]
    .map(([symbol, amount]) => [symbol, Number(amount.toFixed(decimals))] as const)
    .filter(([, amount]) => amount > 0)
    .map(([symbol, amount]) => (amount === 1 ? symbol : `${symbol}${amount}`))
    .join('');

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Elements without an electronegativity stand last. */
const electronegativity = (symbol: string): number => element(symbol).electronegativity ?? Infinity;

const byElectronegativity = (a: string, b: string): number => {
  const [first, second] = [electronegativity(a), electronegativity(b)];
  return first === second ? byName(a, b) : first - second;
};

/** The reduced formula, electropositive elements first: `LiFePO4`, `Li0.33La0.56TiO3` (four decimals). */
export function formatFormula(composition: Composition): string {
  return write([...reduceComposition(composition)].sort(([a], [b]) => byElectronegativity(a, b)));
}
