import { describe, expect, it } from 'vitest';
import { compositionOf } from '../formula/composition.js';
import { formatFormula } from '../formula/format-formula.js';
import { parsePoscar } from './parse-poscar.js';

const head = 'rock salt\n1.0\n4 0 0\n0 4 0\n0 0 4\n';
const good = `${head}Li F\n1 1\nDirect\n0 0 0\n0.5 0.5 0.5\n`;

describe('reading a POSCAR', () => {
  it('reads elements, counts and direct positions', () => {
    const { crystal, name } = parsePoscar(good);
    expect(name).toBe('rock salt');
    expect(crystal.sites.map(({ label, position }) => [label, position])).toEqual([
      ['Li1', [0, 0, 0]],
      ['F1', [0.5, 0.5, 0.5]],
    ]);
  });

  it.each([
    ['VASP 4, elements in the comment', good.replace('rock salt', 'Li F').replace('Li F\n1 1', '1 1'), 4],
    ['pseudopotential names', good.replace('Li F\n1', 'Li_sv F/1234\n1'), 4],
    [
      'selective dynamics',
      good.replace('Direct', 'Selective dynamics\nDirect').replaceAll('0\n0.5', '0 T T F\n0.5'),
      4,
    ],
    ['cartesian positions', good.replace('Direct', 'Cartesian').replace('0.5 0.5 0.5', '2 2 2'), 4],
    ['a scale', good.replace('1.0', '2.0'), 8],
    ['a volume', good.replace('1.0', '-1000'), 10],
    ['a scale for each axis', good.replace('1.0', '1.5 1 1'), 6],
    [
      'scaled cartesian positions',
      good.replace('1.0', '2').replace('Direct', 'k').replace('0.5 0.5 0.5', '2 2 2'),
      8,
    ],
    ['velocities behind the positions', `${good}\n0 0 0\n0 0 0\n`, 4],
  ])('reads %s', (_, text, a) => {
    const { crystal } = parsePoscar(text);
    expect(crystal.lattice.a).toBeCloseTo(a, 9);
    expect(formatFormula(compositionOf(crystal))).toBe('LiF');
    for (const value of crystal.sites[1]?.position ?? []) expect(value).toBeCloseTo(0.5, 12);
  });

  it.each([
    ['nothing', '', 'structure.empty', undefined],
    ['a file cut in its atoms', good.slice(0, -12), 'structure.truncated', 10],
    ['a file cut in its lattice', head.slice(0, 26), 'structure.truncated', 5],
    ['no elements', good.replace('Li F\n', ''), 'structure.unknown-element', 1],
    ['an unknown element', good.replace('Li F', 'Li Qq'), 'structure.unknown-element', 6],
    ['more elements than counts', good.replace('Li F', 'Li F O'), 'structure.bad-header', 7],
    ['a word for a number', good.replace('0.5 0.5 0.5', '0.5 half 0.5'), 'structure.bad-number', 10],
    ['NaN', good.replace('0.5 0.5 0.5', 'NaN 0 0'), 'structure.bad-number', 10],
    ['no mode', good.replace('Direct', 'fractional'), 'structure.bad-header', 8],
    ['a scale of 0', good.replace('1.0', '0'), 'structure.bad-number', 2],
    ['a flat cell', good.replace('0 0 4', '0 4 0'), 'structure.no-cell', 3],
    ['a million atoms', good.replace('1 1', '1000000 1'), 'structure.too-large', 7],
    ['no atoms', good.replace('1 1', '0 0'), 'structure.no-atoms', 7],
  ])('refuses %s', (_, text, code, line) => {
    expect(() => parsePoscar(text, { file: 'POSCAR' })).toThrow(
      expect.objectContaining({ code, file: 'POSCAR', ...(line === undefined ? {} : { line }) }),
    );
  });
});
