import type { StructureView } from './structure-view';

/** The view without the atoms of one element, for drawings that show its places in another way. */
export function withoutElement(view: StructureView, symbol: string | null): StructureView {
  const kept = view.atoms.flatMap(({ element }, index) => (element === symbol ? [] : index));
  const place = new Map(kept.map((old, index) => [old, index]));
  return {
    ...view,
    atoms: kept.flatMap((index) => view.atoms[index] ?? []),
    bonds: view.bonds.flatMap(([i, j]) => {
      const [a, b] = [place.get(i), place.get(j)];
      return a === undefined || b === undefined ? [] : [[a, b] as const];
    }),
  };
}
