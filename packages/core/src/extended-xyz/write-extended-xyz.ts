import { formatInfo } from './comment-line.js';
import type { XyzFrame } from './frame.js';

/** One frame as extended XYZ, to the last digit; `readExtendedXyz` reads it back. */
export function formatXyzFrame(frame: XyzFrame): string {
  const { lattice, periodic, species, positions, arrays, info } = frame;
  const columns = [...arrays].map(([name, array]) => `:${name}:R:${array.columns}`).join('');
  const header = [
    ...(lattice === null ? [] : [`Lattice="${lattice.flat().join(' ')}"`]),
    `Properties=species:S:1:pos:R:3${columns}`,
    ...[...info].map(([key, value]) => formatInfo(key, value)),
    ...(lattice === null ? [] : [`pbc="${periodic.map((one) => (one ? 'T' : 'F')).join(' ')}"`]),
  ].join(' ');
  const atoms = species.map((symbol, atom) =>
    [
      symbol,
      ...positions.subarray(3 * atom, 3 * atom + 3),
      ...[...arrays.values()].flatMap((array) => [
        ...array.values.subarray(atom * array.columns, (atom + 1) * array.columns),
      ]),
    ].join(' '),
  );
  return `${[species.length, header, ...atoms].join('\n')}\n`;
}
