import type { CifStructure } from '../cif/parse-cif.js';
import { refuseIn } from '../structure-file/structure-fault.js';
import { crystalOfFrame, type XyzFrame } from './frame.js';
import { xyzFrameParser } from './xyz-frame-parser.js';

/** Lines of a text, one at a time, so that a long trajectory is not held a second time. */
function* linesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const stop = end === -1 ? text.length : end;
    yield text[stop - 1] === '\r' ? text.slice(at, stop - 1) : text.slice(at, stop);
    at = stop + 1;
  }
}

/**
 * The frames of an extended XYZ file, one at a time: `Lattice`, `pbc`, `Properties` with per-atom numbers such as
 * forces, and what else the comment line states, such as `energy`. Give lines instead of a text to read a file
 * larger than memory. A plain XYZ is a frame without a cell.
 * @throws StructureError with a code of `StructureProblem`, the line and the file
 */
export function* readExtendedXyz(
  source: string | Iterable<string>,
  options: { file?: string | undefined } = {},
): Generator<XyzFrame> {
  const take = xyzFrameParser(options);
  for (const line of typeof source === 'string' ? linesOf(source) : source) {
    const frame = take(line);
    if (frame !== null) yield frame;
  }
  take(undefined);
}

/**
 * The crystal of the first frame of an extended XYZ file; a warning says when there are more.
 * @throws StructureError with a code of `StructureProblem`, the line and the file
 */
export function parseExtendedXyz(text: string, options: { file?: string | undefined } = {}): CifStructure {
  const frames = readExtendedXyz(text, options);
  const first = frames.next();
  if (first.done) return refuseIn(options.file)('structure.empty', 'The file holds no frame');
  const crystal = crystalOfFrame(first.value, options);
  const hasMore = frames.next().done === false;
  const warnings = hasMore ? ['The file holds more than one frame; the first is read'] : [];
  return { crystal, name: '', warnings, statedFormula: null };
}
