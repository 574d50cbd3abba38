/** Elements that make groups of their own with oxygen, and what such hosts are called; the first that is there counts. */
const POLYANIONS: readonly (readonly [string, string])[] = [
  ['P', 'phosphates'],
  ['Si', 'silicates'],
  ['S', 'sulfates'],
  ['B', 'borates'],
  ['C', 'carbonates'],
];
const CHALCOGENS = ['S', 'Se', 'Te'];

/**
 * What kind of host the elements make, as far as errors differ by it: the literature's classes (olivine, tavorite,
 * layered ...) cannot be told from a structure that is asked about, this can.
 */
export function hostChemistry(elements: Iterable<string>): string {
  const present = new Set(elements);
  const [hasOxygen, hasFluorine] = [present.has('O'), present.has('F')];
  if (hasOxygen) {
    const polyanion = POLYANIONS.find(([centre]) => present.has(centre))?.[1];
    if (polyanion === undefined) return hasFluorine ? 'oxyfluorides' : 'oxides';
    return hasFluorine ? `fluoro${polyanion}` : polyanion;
  }
  if (hasFluorine) return 'fluorides';
  return CHALCOGENS.some((symbol) => present.has(symbol)) ? 'chalcogenides' : 'other hosts';
}
