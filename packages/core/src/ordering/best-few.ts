/** An arrangement and its energy, eV. */
export interface Ranked {
  readonly kinds: Int16Array;
  readonly energy: number;
}

/** Energies this close (eV) are those of arrangements that symmetry makes equal. */
const sameEnergy = 1e-5;

/** Keeps the arrangements of lowest energy, one of each energy. */
export function createBestFew(most: number): {
  readonly offer: (kinds: Int16Array, energy: number) => void;
  readonly list: () => readonly Ranked[];
} {
  const kept: Ranked[] = [];
  return {
    offer: (kinds, energy) => {
      const last = kept[most - 1];
      if (last && energy >= last.energy) return;
      if (kept.some((other) => Math.abs(other.energy - energy) < sameEnergy)) return;
      kept.push({ kinds: kinds.slice(), energy });
      kept.sort((a, b) => a.energy - b.energy);
      kept.length = Math.min(kept.length, most);
    },
    list: () => kept,
  };
}
