import { parseCif } from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { describeCrystal } from './describe-crystal.js';

const cif = (extra = '', x = '0.5', occupancy = '1') => `data_example
_cell_length_a 4.1
_cell_length_b 4.1
_cell_length_c 4.1
_cell_angle_alpha 90
_cell_angle_beta 90
_cell_angle_gamma 90
${extra}
loop_
_atom_site_label
_atom_site_type_symbol
_atom_site_fract_x
_atom_site_fract_y
_atom_site_fract_z
_atom_site_occupancy
Cs1 Cs 0 0 0 1
Cl1 Cl ${x} 0.5 0.5 ${occupancy}
`;
const described = (text: string) => describeCrystal(parseCif(text).crystal);

describe('describeCrystal', () => {
  it('gives formula, space group, cell and order', () => {
    expect(described(cif())).toMatchObject({
      formula: 'CsCl',
      lattice: [4.1, 4.1, 4.1, 90, 90, 90],
      ordered: true,
    });
    expect(described(cif()).volume).toBeCloseTo(4.1 ** 3, 9);
    expect(described(cif()).spaceGroup.replaceAll(' ', '')).toBe('Pm-3m');
    expect(described(cif('', '0.5', '0.9')).ordered).toBe(false);
  });

  it('knows a crystal again by its content, not by its text', () => {
    expect(described(cif('# a remark')).contentHash).toBe(described(cif()).contentHash);
    expect(described(cif('', '0.51')).contentHash).not.toBe(described(cif()).contentHash);
  });
});
