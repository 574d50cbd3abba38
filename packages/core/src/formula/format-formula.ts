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

/**
 * The whole (not reduced) formula in Hill's order: carbon, hydrogen, then by the alphabet; by the alphabet
 * alone where there is no carbon (Hill, J. Am. Chem. Soc. 22 (1900) 478, doi 10.1021/ja02046a005).
 */
export function hillFormula(composition: Composition): string {
  const rank = (symbol: string): number =>
    !composition.has('C') ? 2 : symbol === 'C' ? 0 : symbol === 'H' ? 1 : 2;
  return write([...composition].sort(([a], [b]) => rank(a) - rank(b) || byName(a, b)));
}
