import type { Viewer } from './draw-structure';

type Library = typeof import('3dmol');

/** An energy landscape on a periodic grid, ready to be drawn. */
export interface Landscape {
  /** Points along a, b and c; c runs fastest. */
  readonly shape: readonly [number, number, number];
  /** Row vectors of the cell in angstrom. */
  readonly lattice: readonly [Row, Row, Row];
  /** Signed 16-bit little-endian integers in base64. */
  readonly values: string;
  /** Energy in eV = offset + scale × value. */
  readonly scale: number;
  readonly offset: number;
  /** Energy of the surface drawn, eV. */
  readonly level: number;
}

type Row = readonly [number, number, number];

/** Adds the surface of equal energy; the far faces repeat the near ones, so that the surface closes. */
export async function showLandscape(
  library: Library,
  viewer: Viewer,
  landscape: Landscape,
  color: string,
): Promise<void> {
  const volume = new library.VolumeData(cube(landscape), 'cube', {});
  await new Promise<void>((resolve) => {
    viewer.addIsosurface(volume, { isoval: landscape.level, color, opacity: 0.85, smoothness: 3 }, () =>
      resolve(),
    );
    // The callback is not called when the surface is empty.
    setTimeout(resolve, 3000);
  });
}

const BOHR = 0.529177210903;

/** The landscape as the text of a cube file: the one volume format that takes any cell. */
function cube({ shape, lattice, values, scale, offset }: Landscape): string {
  const raw = Uint8Array.from(atob(values), (character) => character.charCodeAt(0));
  const view = new DataView(raw.buffer);
  const [na, nb, nc] = shape;
  const lines = ['energy landscape', 'eV', '1 0 0 0'];
  for (const [axis, points] of shape.entries())
    lines.push(
      `${points + 1} ${(lattice[axis] ?? [0, 0, 0]).map((x) => (x / points / BOHR).toFixed(8)).join(' ')}`,
    );
  lines.push('1 0 0 0 0');
  for (let i = 0; i <= na; i += 1)
    for (let j = 0; j <= nb; j += 1) {
      const row: string[] = [];
      for (let k = 0; k <= nc; k += 1) {
        const index = ((i % na) * nb + (j % nb)) * nc + (k % nc);
        row.push((offset + scale * view.getInt16(2 * index, true)).toFixed(4));
      }
      lines.push(row.join(' '));
    }
  return lines.join('\n');
}
