import { shuffled } from '../random.js';

/**
 * Parts groups into folds of about as many rows each: the largest group first, each into the lightest fold; groups of
 * one size in an order drawn from the seed.
 * @returns the fold of each row, 0 to `folds` - 1; with fewer groups than folds each group is its own
 */
export function foldsByGroup(groups: readonly string[], folds: number, seed: number): number[] {
  const sizes = new Map<string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  // Sorted by name first, so that the order of rows does not matter.
  const names = [...sizes.keys()].sort();
  const order = shuffled(names.length, seed)
    .map((index) => names[index]!)
    .sort((x, y) => sizes.get(y)! - sizes.get(x)!);
  const loads = new Float64Array(Math.min(folds, Math.max(names.length, 1)));
  const foldOf = new Map<string, number>();
  for (const name of order) {
    const lightest = loads.indexOf(Math.min(...loads));
    loads[lightest]! += sizes.get(name)!;
    foldOf.set(name, lightest);
  }
  return groups.map((group) => foldOf.get(group)!);
}

/** The first `count` of the distinct groups in an order drawn from the seed: larger counts hold the smaller ones. */
export function someGroups(groups: readonly string[], count: number, seed: number): Set<string> {
  const names = [...new Set(groups)].sort();
  return new Set(
    shuffled(names.length, seed)
      .slice(0, count)
      .map((index) => names[index]!),
  );
}
