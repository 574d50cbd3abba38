import { type Frame, type Lines, lineReader, matrixOf, requireCount } from './frame.js';

/**
 * Frames of an extended XYZ file, which must state a `Lattice`.
 *
 * @throws InputError with the line at fault
 */
export async function* readExtendedXyz(lines: Lines): AsyncGenerator<Frame> {
  const reader = lineReader(lines);
  for (let head = await reader.next(); head !== null; head = await reader.next()) {
    if (head.trim() === '') continue;
    const count = requireCount(Number(head), reader);
    const comment = await reader.need();
    const lattice = /Lattice\s*=\s*["{]([^"}]*)["}]/i.exec(comment)?.[1];
    const values = lattice?.trim().split(/\s+/).map(Number) ?? [];
    if (values.length !== 9 || !values.every(Number.isFinite)) {
      throw reader.fail('the frame states no Lattice="…" of nine numbers');
    }
    const { species, position } = columnsOf(comment);
    const elements: string[] = [];
    const positions = new Float64Array(3 * count);
    for (let atom = 0; atom < count; atom++) {
      const words = (await reader.need()).trim().split(/\s+/);
      elements.push(words[species] ?? '');
      for (let axis = 0; axis < 3; axis++) {
        const value = Number(words[position + axis] ?? Number.NaN);
        if (!Number.isFinite(value)) throw reader.fail('an atom has no three coordinates');
        positions[3 * atom + axis] = value;
      }
    }
    yield { cell: matrixOf(values), elements, positions, unwrapped: false };
  }
}

/** Columns of the element and of x, by `Properties=species:S:1:pos:R:3:…`. */
function columnsOf(comment: string): { species: number; position: number } {
  const stated = /Properties\s*=\s*"?([^\s"]+)/i.exec(comment)?.[1]?.split(':') ?? [];
  let [species, position, column] = [0, 1, 0];
  for (let field = 0; field + 2 < stated.length; field += 3) {
    const name = stated[field]?.toLowerCase();
    if (name === 'species') species = column;
    if (name === 'pos') position = column;
    column += Number(stated[field + 2]);
  }
  return { species, position };
}
