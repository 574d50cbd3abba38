/** A cubic cell of 4 angstrom without atoms, nine lines. */
export const cell = `data_test
_symmetry_Int_Tables_number 1
_cell_length_a 4.0
_cell_length_b 4.0
_cell_length_c 4.0
_cell_angle_alpha 90
_cell_angle_beta 90
_cell_angle_gamma 90
`;
/** The head of the loop of atoms. */
export const header = `loop_
_atom_site_label
_atom_site_type_symbol
_atom_site_fract_x
_atom_site_fract_y
_atom_site_fract_z
_atom_site_occupancy
`;
/** A CIF with these rows of atoms, the first on line 16. */
export const withAtoms = (...rows: string[]): string => `${cell}${header}${rows.join('\n')}\n`;
