import { StructureError, xyzFrameParser } from '@interphase/core';
import type { Frame, Lines } from './frame.js';

/**
 * Frames of an extended XYZ file, which must state a `Lattice`.
 *
 * @throws StructureError with the line at fault and `file`
 */
export async function* readExtendedXyz(lines: Lines, file?: string): AsyncGenerator<Frame> {
  const take = xyzFrameParser({ file });
  for await (const text of lines) {
    const frame = take(text);
    if (frame === null) continue;
    const { lattice, species, positions, line } = frame;
    if (lattice === null) {
      throw new StructureError(
        'structure.no-cell',
        `The frame from line ${line} on states no Lattice="…" of nine numbers`,
        { file, line: line + 1 },
      );
    }
    yield { cell: lattice, elements: species, positions, unwrapped: false };
  }
  take(undefined);
}
