import type { StructureView } from '../../lib/structure/structure-view';
import { drawnRadius, elementColour } from './element-colours';

type Library = typeof import('3dmol');
export type Viewer = ReturnType<Library['createViewer']>;

const point = ([x, y, z]: readonly [number, number, number]) => ({ x, y, z });

/** Draws balls, sticks and the edges of the cell into an empty viewer; `size` scales balls and sticks. */
export function drawStructure(
  viewer: Viewer,
  view: StructureView,
  mobileIon: string | null,
  ink: string,
  size: number,
): void {
  const bonded = view.atoms.map((): number[] => []);
  for (const [i, j] of view.bonds) {
    bonded[i]?.push(j);
    bonded[j]?.push(i);
  }
  const model = viewer.addModel();
  model.addAtoms(
    view.atoms.map((atom, index) => ({
      elem: atom.element,
      serial: index,
      ...point(atom.position),
      bonds: bonded[index] ?? [],
      bondOrder: (bonded[index] ?? []).map(() => 1),
    })),
  );
  for (const symbol of view.elements) {
    const color = elementColour(symbol);
    const sphere = { radius: drawnRadius(symbol, mobileIon) * size, color };
    viewer.setStyle(
      { elem: symbol },
      symbol === mobileIon ? { sphere } : { sphere, stick: { radius: 0.1 * size, color } },
    );
  }
  drawCell(viewer, view.lattice, ink);
}

/** The twelve edges of the cell. */
function drawCell(viewer: Viewer, lattice: StructureView['lattice'], color: string): void {
  const [a, b, c] = lattice;
  const at = (i: number, j: number, k: number) =>
    point([i * a[0] + j * b[0] + k * c[0], i * a[1] + j * b[1] + k * c[1], i * a[2] + j * b[2] + k * c[2]]);
  for (const [i, j] of [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ] as const) {
    viewer.addLine({ start: at(0, i, j), end: at(1, i, j), color });
    viewer.addLine({ start: at(i, 0, j), end: at(i, 1, j), color });
    viewer.addLine({ start: at(i, j, 0), end: at(i, j, 1), color });
  }
}
