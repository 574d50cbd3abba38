/** Elements in alphabetical order with their shares of all atoms: the same for every multiple of a formula. */
export function compositionKey(composition: ReadonlyMap<string, number>): string {
  const all = [...composition.values()].reduce((sum, amount) => sum + amount, 0);
  return [...composition]
    .map(([element, amount]) => `${element}${(amount / all).toFixed(4)}`)
    .sort()
    .join(' ');
}
