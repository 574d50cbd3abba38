import { type Frame, type Lines, lineReader, matrixOf, placeFractional, requireCount } from './frame.js';

/**
 * Frames of a VASP XDATCAR file, with one head for all or one for each frame (variable cell).
 *
 * @throws InputError with the line at fault
 */
export async function* readXdatcar(lines: Lines): AsyncGenerator<Frame> {
  const reader = lineReader(lines);
  let cell = matrixOf([1, 0, 0, 0, 1, 0, 0, 0, 1]);
  let elements: string[] = [];
  for (let line = await reader.next(); line !== null; line = await reader.next()) {
    if (line.trim() === '' && elements.length > 0) continue;
    if (!/^\s*Direct/i.test(line)) {
      // A comment line, which starts a head.
      const [scale] = await reader.numbers(1);
      const rows = [...(await reader.numbers(3)), ...(await reader.numbers(3)), ...(await reader.numbers(3))];
      const own = matrixOf(rows);
      const volume = Math.abs(
        own[0][0] * (own[1][1] * own[2][2] - own[1][2] * own[2][1]) -
          own[0][1] * (own[1][0] * own[2][2] - own[1][2] * own[2][0]) +
          own[0][2] * (own[1][0] * own[2][1] - own[1][1] * own[2][0]),
      );
      // A negative scale states the volume.
      const factor = scale! > 0 ? scale! : Math.cbrt(-scale! / volume);
      cell = matrixOf(rows.map((value) => value * factor));
      const names = (await reader.need()).trim().split(/\s+/);
      const counts = (await reader.numbers(names.length)).map((count) => requireCount(count, reader));
      elements = names.flatMap((name, kind) => Array.from({ length: counts[kind]! }, () => name));
      continue;
    }
    if (elements.length === 0) throw reader.fail('the head with cell and elements is missing');
    const positions = new Float64Array(3 * elements.length);
    for (let atom = 0; atom < elements.length; atom++) {
      placeFractional(positions, atom, await reader.numbers(3), cell);
    }
    yield { cell, elements, positions, unwrapped: false };
  }
}
