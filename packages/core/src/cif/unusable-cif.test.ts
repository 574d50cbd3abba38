import { describe, expect, it } from 'vitest';
import { StructureError } from '../errors/input-error.js';
import { cell, header, withAtoms } from './atoms.fixture.js';
import { parseCif } from './parse-cif.js';

/** The error that reading the text throws. */
function problem(source: string | Uint8Array): StructureError {
  try {
    parseCif(source, { file: 'some.cif' });
  } catch (error) {
    if (error instanceof StructureError) return error;
    throw error;
  }
  throw new Error('The text was read without complaint');
}

describe('a CIF that cannot be used', () => {
  const group = '_symmetry_Int_Tables_number 1';
  const operations = 'loop_\n_symmetry_equiv_pos_as_xyz\n';
  const good = withAtoms('Li1 Li 0 0 0 1', 'F1 F .5 .5 .5 1');

  it.each<[string, string | Uint8Array, string, number | undefined]>([
    ['nothing', '', 'cif.empty', undefined],
    ['white space', ' \n\t\n', 'cif.empty', undefined],
    ['comments alone', '# nothing\n', 'cif.empty', undefined],
    ['NUL bytes', new Uint8Array([0x64, 0x61, 0, 0x74]), 'cif.binary', 1],
    [
      'an image',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff]),
      'cif.binary',
      undefined,
    ],
    ['control characters', 'data_a\n\u0001', 'cif.binary', 2],
    ['a text field without end', `${good}_a\n;text\n`, 'cif.truncated', 19],
    ['a quote without end', `${good}_a 'text`, 'cif.truncated', 18],
    ['a row without end', `${good}O1 O 0 0`, 'cif.truncated', 18],
    ['a tag without value', `${good}_a`, 'cif.truncated', 18],
    ['a loop without rows', `${cell}${header}`, 'cif.truncated', 9],
    ['a row short of values', `${cell}${header}Li1 Li 0 0 1\n_a b\n`, 'cif.truncated', 16],
    ['no cell', good.replaceAll(/_cell.*\n/g, ''), 'cif.no-cell', undefined],
    ['an unknown edge', good.replace('length_b 4.0', 'length_b ?'), 'cif.no-cell', undefined],
    ['no atoms', cell, 'cif.no-atoms', undefined],
    ['a cell edge in words', good.replace('length_b 4.0', 'length_b four'), 'cif.bad-number', 4],
    ['a negative edge', good.replace('length_b 4.0', 'length_b -4'), 'cif.bad-number', 4],
    ['a flat cell', good.replace('alpha 90', 'alpha 180'), 'cif.bad-number', 6],
    ['a coordinate in words', good.replace('.5 .5 .5', '.5 half .5'), 'cif.bad-number', 17],
    ['an impossible occupancy', good.replace('.5 1', '.5 1.5'), 'cif.bad-occupancy', 17],
    ['a negative occupancy', good.replace('.5 1', '.5 -0.1'), 'cif.bad-occupancy', 17],
    ['an occupancy that is no number', good.replace('.5 1', '.5 NaN'), 'cif.bad-number', 17],
    [
      'two elements that fill one place twice',
      withAtoms('Li1 Li 0 0 0 1', 'F1 F 0 0 0 1'),
      'cif.coinciding-atoms',
      17,
    ],
    ['an unknown element', good.replace('F1 F', 'Q1 Qq'), 'cif.unknown-element', 17],
    ['an operation that is none', `${good}${operations}x,y,q\n`, 'cif.bad-symmetry', 20],
    ['a shearing operation', `${good}${operations}x,x,z\n`, 'cif.bad-symmetry', 20],
    ['an unknown space group', good.replace(group, "_space_group_name_H-M_alt 'Q 9'"), 'cif.bad-symmetry', 2],
    [
      'a space group that does not fit',
      good.replace(group, '_space_group_IT_number 194'),
      'cif.bad-symmetry',
      2,
    ],
    ['two atoms in one place', withAtoms('Li1 Li 0 0 0 1', 'F1 F 0.1 0 0 1'), 'cif.coinciding-atoms', 17],
  ])('is refused for %s', (_, source, code, line) => {
    const error = problem(source);
    expect(error).toMatchObject({ code, file: 'some.cif' });
    if (line !== undefined) expect(error.line).toBe(line);
  });

  it('names both of two atoms that coincide', () => {
    expect(problem(withAtoms('Li1 Li 0 0 0 1', 'F1 F 0.1 0 0 1')).message).toBe(
      'Li1 and F1 lie 0.40 Å apart, and together fill more than one site',
    );
  });
});
