import { describe, expect, it } from 'vitest';
import { crystalOfFrame } from './frame.js';
import { parseExtendedXyz, readExtendedXyz } from './read-extended-xyz.js';

const header =
  'Lattice="4.0 0.0 0.0 0.0 4.0 0.0 0.0 0.0 4.0" Properties=species:S:1:pos:R:3:forces:R:3:tag:S:1 energy=-9.5 config_type="a \\"b\\"" stress={1 2 3} converged pbc="T T T"';
const frame = `2\n${header}\nLi 0 0 0 0.1 0 0 a\nF 2 2 6 -1.0D-1 0 0 b\n`;

describe('reading extended XYZ', () => {
  it('reads cell, positions, arrays and information', () => {
    const [first] = [...readExtendedXyz(frame)];
    expect(first).toMatchObject({ species: ['Li', 'F'], periodic: [true, true, true], line: 1 });
    expect([...(first?.arrays.get('forces')?.values ?? [])]).toEqual([0.1, 0, 0, -0.1, 0, 0]);
    expect(Object.fromEntries(first?.info ?? [])).toEqual({
      energy: -9.5,
      config_type: 'a "b"',
      stress: [1, 2, 3],
      converged: true,
    });
    expect(first && crystalOfFrame(first).sites.map(({ position }) => position)).toEqual([
      [0, 0, 0],
      [0.5, 0.5, 0.5],
    ]);
  });

  it('reads many frames from lines, none before it is asked for', () => {
    let taken = 0;
    const lines = function* () {
      for (;;)
        for (const line of frame.trimEnd().split('\n')) {
          taken++;
          yield line;
        }
    };
    const frames = readExtendedXyz(lines());
    frames.next();
    frames.next();
    expect(taken).toBe(8);
  });

  it('says that it read the first of several frames', () => {
    expect(parseExtendedXyz(frame).warnings).toEqual([]);
    expect(parseExtendedXyz(frame + frame).warnings).toHaveLength(1);
  });

  it('reads a plain XYZ as a frame without a cell, which is no crystal', () => {
    const plain = '1\nwater or so\nO 0 0 0\n';
    expect([...readExtendedXyz(plain)][0]).toMatchObject({ lattice: null, periodic: [false, false, false] });
    expect(() => parseExtendedXyz(plain)).toThrow(
      expect.objectContaining({ code: 'structure.no-cell', line: 2 }),
    );
  });

  it.each([
    ['nothing', ' \n', 'structure.empty', undefined],
    ['a file cut in its atoms', frame.slice(0, -20), 'structure.truncated', 4],
    ['a file cut in its second frame', `${frame}2\n${header}\nLi 0 0 0 0 0 0 a\n`, 'structure.truncated', 8],
    ['a slab', frame.replace('T T T', 'T T F'), 'structure.no-cell', 2],
    ['a count in words', frame.replace('2\n', 'two\n'), 'structure.bad-number', 1],
    ['a position in words', frame.replace('F 2', 'F two'), 'structure.bad-number', 4],
    ['a short lattice', frame.replace('4.0 0.0 0.0 ', ''), 'structure.bad-number', 2],
    ['properties that are none', frame.replace('pos:R:3', 'pos:Q:3'), 'structure.bad-header', 2],
    ['an unknown element', frame.replace('F 2', 'Qq 2'), 'structure.unknown-element', 4],
    ['ten million atoms', frame.replace('2\n', '10000000\n'), 'structure.too-large', 1],
  ])('refuses %s', (_, text, code, line) => {
    expect(() => parseExtendedXyz(text, { file: 'a.xyz' })).toThrow(
      expect.objectContaining({ code, file: 'a.xyz', ...(line === undefined ? {} : { line }) }),
    );
  });
});
