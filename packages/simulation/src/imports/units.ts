/** CODATA 2018: energies and lengths of the atomic unit system in eV and angstrom. */
export const hartree = 27.211386245988;
export const rydberg = hartree / 2;
export const bohr = 0.529177210903;

/** Length of the longest of these vectors, three numbers each; null when there is none. */
export function longest(numbers: ArrayLike<number>): number | null {
  let squared: number | null = null;
  for (let at = 0; at + 2 < numbers.length; at += 3) {
    const [x, y, z] = [numbers[at] ?? 0, numbers[at + 1] ?? 0, numbers[at + 2] ?? 0];
    squared = Math.max(squared ?? 0, x * x + y * y + z * z);
  }
  return squared === null ? null : Math.sqrt(squared);
}
