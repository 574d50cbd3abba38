import { describe, expect, it } from 'vitest';
import { StructureError } from '../errors/input-error.js';
import { compositionOf } from '../formula/composition.js';
import { parseCif } from './parse-cif.js';

interface Cell {
  readonly lengths: readonly [number, number, number];
  readonly angles: readonly [number, number, number];
}

const read = (symmetry: string, { lengths, angles }: Cell, atoms: readonly string[], formula = '?') =>
  parseCif(`data_x
_chemical_formula_sum ${formula}
${symmetry}
_cell_length_a ${lengths[0]}
_cell_length_b ${lengths[1]}
_cell_length_c ${lengths[2]}
_cell_angle_alpha ${angles[0]}
_cell_angle_beta ${angles[1]}
_cell_angle_gamma ${angles[2]}
loop_
_atom_site_label
_atom_site_fract_x
_atom_site_fract_y
_atom_site_fract_z
${atoms.join('\n')}
`);

const cubic: Cell = { lengths: [20, 20, 20], angles: [90, 90, 90] };
const hexagonal: Cell = { lengths: [19, 19, 60], angles: [90, 90, 120] };
const rhombohedral: Cell = { lengths: [30, 30, 30], angles: [33, 33, 33] };
const monoclinic: Cell = { lengths: [5, 6, 7], angles: [90, 100, 90] };
const general = ['C1 0.11 0.17 0.23'];

describe('operations that the file does not list', () => {
  it.each([
    ["_symmetry_space_group_name_H-M 'F m -3 m'", cubic, 192],
    ['_symmetry_space_group_name_H-M Fm-3m', cubic, 192],
    ['_symmetry_space_group_name_H-M Fm3m', cubic, 192],
    ["_space_group_name_Hall '-F 4 2 3'", cubic, 192],
    ['_symmetry_Int_Tables_number 225', cubic, 192],
    ["_symmetry_space_group_name_H-M 'R -3 m'", hexagonal, 36],
    ["_symmetry_space_group_name_H-M 'R -3 m'", rhombohedral, 12],
    ["_symmetry_space_group_name_H-M 'R -3 m :H'", hexagonal, 36],
    ["_symmetry_space_group_name_H-M 'R -3 m H'", hexagonal, 36],
    ['_symmetry_space_group_name_H-M R-3mR', rhombohedral, 12],
    ["_space_group_name_H-M_alt 'P 1 21/n 1'", monoclinic, 4],
    ['_space_group_name_H-M_alt P2_1/n', monoclinic, 4],
    ['_space_group_IT_number 14', monoclinic, 4],
    ["_space_group_name_H-M_alt 'P b n m'", cubic, 8],
    ['_space_group_name_H-M_alt Pnma', cubic, 8],
    ["_space_group_name_H-M_alt 'P 1'", monoclinic, 1],
    ["_space_group_name_H-M_alt 'P -1'", monoclinic, 2],
  ])('follow from %s', (symmetry, cell, images) => {
    expect(read(symmetry, cell, general).crystal.sites).toHaveLength(images);
  });

  it('are those of the very setting: the glide of P21/n runs along n', () => {
    const { sites } = read('_space_group_name_H-M_alt P21/n', monoclinic, ['C1 0.1 0.2 0.3']).crystal;
    const rounded = sites.map(({ position }) => position.map((value) => Number(value.toFixed(6))));
    expect(rounded).toContainEqual([0.6, 0.3, 0.8]);
    expect(rounded).toContainEqual([0.4, 0.7, 0.2]);
  });

  it.each([
    ['first', ['Mg1 0 0 0', 'Cr1 0.625 0.625 0.625', 'S1 0.3836 0.3836 0.3836']],
    ['second', ['Mg1 0.125 0.125 0.125', 'Cr1 0.5 0.5 0.5', 'S1 0.2586 0.2586 0.2586']],
  ])('use the %s origin of Fd-3m where the stated formula asks for it', (_, atoms) => {
    const { crystal, warnings } = read('_space_group_name_H-M_alt Fd-3m', cubic, atoms, "'Mg Cr2 S4'");
    expect([...compositionOf(crystal)]).toEqual([
      ['Mg', 8],
      ['Cr', 16],
      ['S', 32],
    ]);
    expect(warnings).toEqual([expect.stringContaining('leaves the setting open')]);
  });

  it.each([['_space_group_name_H-M_alt Fd-3m:1'], ['_space_group_name_H-M_alt Fd-3mS']])(
    'need no guess where %s names the origin',
    (symmetry) => {
      const { crystal, warnings } = read(symmetry, cubic, ['Mg1 0 0 0']);
      expect(crystal.sites).toHaveLength(8);
      expect(warnings).toEqual([]);
    },
  );

  it('are none, with a warning, where the file says nothing of symmetry', () => {
    const { crystal, warnings } = read('', cubic, general);
    expect(crystal.sites).toHaveLength(1);
    expect(warnings).toEqual([expect.stringContaining('no symmetry')]);
  });

  it.each([
    ["_space_group_name_H-M_alt 'P 99'"],
    ['_space_group_IT_number 231'],
    ['_space_group_IT_number 0'],
  ])('cannot follow from %s', (symmetry) => {
    expect(() => read(symmetry, cubic, general)).toThrow(StructureError);
    expect(() => read(symmetry, cubic, general)).toThrow(/no space group known/);
  });
});
