import type { Crystal } from '../crystal/crystal.js';

/** Amount of each element. */
export type Composition = ReadonlyMap<string, number>;

/** Amounts this close to a whole number are whole: occupancies round. */
const wholeWithin = 1e-4;

const isWhole = (amount: number): boolean => Math.abs(amount - Math.round(amount)) < wholeWithin;

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b);

/** Atoms of each element in the cell, in the order in which the sites name them. */
export function compositionOf(crystal: Crystal): Map<string, number> {
  const composition = new Map<string, number>();
  for (const { species } of crystal.sites) {
    for (const { element, occupancy } of species) {
      composition.set(element, (composition.get(element) ?? 0) + occupancy);
    }
  }
  return composition;
}

/**
 * The smallest amounts in the same proportion: divided by the greatest common divisor of those that are
 * whole, so that Li1.32La2.24Ti4O12 becomes Li0.33La0.56TiO3. Unchanged when none is whole.
 */
export function reduceComposition(composition: Composition): Map<string, number> {
  const whole = [...composition.values()].filter(isWhole).map(Math.round);
  const divisor = whole.reduce(greatestCommonDivisor, 0) || 1;
  return new Map(
    [...composition].map(([element, amount]) => [
      element,
      (isWhole(amount) ? Math.round(amount) : amount) / divisor,
    ]),
  );
}

/** Whether two compositions have the same elements in the same proportion, within a relative tolerance. */
export function sameProportions(a: Composition, b: Composition, tolerance = 0.01): boolean {
  const total = (composition: Composition): number =>
    [...composition.values()].reduce((sum, amount) => sum + amount, 0);
  const [totalA, totalB] = [total(a), total(b)];
  return [...new Set([...a.keys(), ...b.keys()])].every((element) => {
    const [shareA, shareB] = [(a.get(element) ?? 0) / totalA, (b.get(element) ?? 0) / totalB];
    return Math.abs(shareA - shareB) <= tolerance * Math.max(shareA, shareB);
  });
}
