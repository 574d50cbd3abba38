import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StructureError } from '../errors/input-error.js';
import { parseCif } from './parse-cif.js';

/** Published files that stand beside the project, for more text to spoil; not needed where they are absent. */
const shared = new URL('../../../../../shared/datasets/', import.meta.url);
const referenceFolder = new URL('bvse-reference/cifs/', shared);

/** A cell of every construct: text field, quotes, two loops, uncertainties. */
const example = `data_example # rock salt, idealised prototype
_chemical_name_common 'rock salt'
_publ_section_title
;
A title
;
_cell_length_a 5.64(1)
_cell_length_b 5.64(1)
_cell_length_c 5.64(1)
_cell_angle_alpha 90
_cell_angle_beta 90
_cell_angle_gamma 90
loop_
_symmetry_equiv_pos_as_xyz
'x, y, z'
'x, y+1/2, z+1/2'
'x+1/2, y, z+1/2'
'x+1/2, y+1/2, z'
loop_
_atom_site_label
_atom_site_fract_x
_atom_site_fract_y
_atom_site_fract_z
_atom_site_occupancy
Na1 0 0 0 1.0
Cl1 0.5 0.5 0.5 1.0
`;

const realFiles = existsSync(referenceFolder)
  ? readdirSync(referenceFolder).map((name) => readFileSync(new URL(name, referenceFolder), 'utf8'))
  : [];
const examples = [example, ...realFiles];

/** Reads, or is refused with a typed error: anything else throws. */
function readOrRefuse(source: string | Uint8Array): 'read' | 'refused' {
  try {
    const { crystal } = parseCif(source);
    for (const { position, species } of crystal.sites) {
      expect(position.every((value) => value >= 0 && value < 1)).toBe(true);
      expect(species.every(({ occupancy }) => occupancy > 0 && occupancy <= 1 + 1e-12)).toBe(true);
    }
    return 'read';
  } catch (error) {
    if (!(error instanceof StructureError)) throw error;
    expect(error.code).toMatch(/^cif\./);
    return 'refused';
  }
}

describe('whatever is handed in, the reader', () => {
  it('reads it or refuses it: any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        readOrRefuse(text);
      }),
      { numRuns: 500 },
    );
  });

  it('reads it or refuses it: any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        readOrRefuse(bytes);
      }),
      { numRuns: 500 },
    );
  });

  it('reads it or refuses it: any order of the words of a CIF', () => {
    const words = [
      ...new Set(examples.slice(0, 3).flatMap((text) => text.split(/\s+/))),
      "'",
      '"',
      '\n;',
      '\n',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 80 }), (chosen) => {
        readOrRefuse(chosen.join(' '));
      }),
      { numRuns: 500 },
    );
  });

  it('reads it or refuses it: a file with a stretch replaced', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...examples),
        fc.nat(),
        fc.nat({ max: 40 }),
        fc.oneof(
          fc.string({ maxLength: 20 }),
          fc.constantFrom('1e308', '-1', '0', '1e-9', '999', '?', '.', '\n', "'", '\n;\n', 'loop_', 'data_'),
        ),
        (text, at, removed, inserted) => {
          const start = at % text.length;
          readOrRefuse(text.slice(0, start) + inserted + text.slice(start + removed));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('reads it or refuses it: a file cut at any byte', () => {
    for (let end = 0; end < example.length; end++) readOrRefuse(example.slice(0, end));
    for (const text of realFiles) {
      const step = Math.max(1, Math.floor(text.length / 150));
      for (let end = 0; end < text.length; end += step) readOrRefuse(text.slice(0, end));
    }
  });

  it('refuses a file cut before its last atom is whole', () => {
    const lastRow = example.indexOf('Cl1') + 'Cl1 0.5 0.5 0.5'.length;
    const wholeRow = example.indexOf('Cl1');
    for (let end = 0; end < lastRow; end++) {
      // Cut exactly behind a row, nothing in the text tells that another was to follow.
      if (end === wholeRow || end === wholeRow - 1 || example.slice(end, wholeRow).match(/^[.0]*\n?$/))
        continue;
      expect([end, readOrRefuse(example.slice(0, end))]).toEqual([end, 'refused']);
    }
  });

  it('answers soon on a hundred thousand atoms, operations or quotes', () => {
    const started = performance.now();
    const atoms = Array.from({ length: 100_000 }, (_, index) => `Na${index} 0.${index} 0 0 1`).join('\n');
    readOrRefuse(example + atoms);
    readOrRefuse(example.replace("'x, y, z'", "'x, y, z'\n".repeat(100_000)));
    readOrRefuse(`${"'\n;".repeat(100_000)}${example}`);
    readOrRefuse(`data_${'loop_ '.repeat(100_000)}`);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
