import { type Composition, parseFormula } from '@interphase/core';

/** Shares of elements that agree to this many decimals make one composition. */
const DECIMALS = 3;

/**
 * Rows that share a publication or a composition, directly or by way of others, are one group: what one publication
 * says of a material must not stand on both sides of a split.
 * @returns a name for each row's group
 */
export function publicationGroups(
  rows: readonly { readonly doi: string; readonly formula: string }[],
): string[] {
  const parent = rows.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[index] = root;
    return root;
  };
  const first = new Map<string, number>();
  rows.forEach(({ doi, formula }, index) => {
    const keys = [...doi.split(' ').map((one) => `doi ${one}`), proportions(parseFormula(formula))];
    for (const key of keys) {
      const before = first.get(key);
      if (before === undefined) first.set(key, index);
      else parent[rootOf(index)] = rootOf(before);
    }
  });
  return rows.map(({ doi: _ }, index) => {
    const root = rows[rootOf(index)];
    return `${root?.doi.split(' ')[0] ?? ''} ${root?.formula ?? ''}`;
  });
}

function proportions(composition: Composition): string {
  const total = [...composition.values()].reduce((sum, amount) => sum + amount, 0);
  return [...composition]
    .map(([symbol, amount]) => `${symbol}${(amount / total).toFixed(DECIMALS)}`)
    .sort()
    .join(' ');
}
