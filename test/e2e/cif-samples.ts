/** What of the sample may be written otherwise. */
interface CifParts {
  readonly anion: string;
  readonly x: string;
  readonly occupancy: string;
  readonly edge: string;
  readonly angle: string;
  readonly cell: string;
  readonly more: string;
}

/** A rock-salt-like cell of lithium and an anion; each option changes one thing. */
export const cif = ({
  anion = 'Cl',
  x = '0.5',
  occupancy = '1',
  edge = '5.1',
  angle = '90',
  cell = `_cell_length_a ${edge}\n_cell_length_b ${edge}\n_cell_length_c ${edge}\n_cell_angle_alpha ${angle}\n_cell_angle_beta 90\n_cell_angle_gamma 90`,
  more = '',
}: Partial<CifParts> = {}) => `data_sample
${cell}
loop_
_atom_site_label
_atom_site_type_symbol
_atom_site_fract_x
_atom_site_fract_y
_atom_site_fract_z
_atom_site_occupancy
Li1 Li 0 0 0 1
X1 ${anion} ${x} 0.5 0.5 ${occupancy}
${more}`;

/** A cube of `edge`^3 atoms, 3 angstrom from each other. */
function largeCif(edge: number): string {
  const rows = Array.from({ length: edge ** 3 }, (_, index) => {
    const place = [index % edge, Math.floor(index / edge) % edge, Math.floor(index / edge ** 2)];
    return `Li${index} Li ${place.map((step) => step / edge).join(' ')} 1`;
  });
  const [head = ''] = cif().split('Li1 Li');
  return head.replaceAll('5.1', String(3 * edge)) + rows.join('\n');
}

/** What people paste by mistake; `line` is where the fault stands, null where it stands in no one line. */
export const badCifs = [
  { name: 'an empty one', text: '', message: /empty/, line: null },
  { name: 'one cut off inside a row', text: cif().slice(0, -6), message: /ends inside a row/, line: 16 },
  { name: 'a binary file', text: '\u0000\u0001PNG\u0000', message: /control characters/, line: 1 },
  { name: 'one without a cell', text: cif({ cell: '' }), message: /no cell/, line: 3 },
  { name: 'one without atoms', text: cif().split('loop_')[0] ?? '', message: /no atoms/, line: null },
  {
    name: 'coinciding atoms',
    text: cif({ x: '0' }).replace('0 0.5 0.5', '0 0 0'),
    message: /Li1 and X1/,
    line: 16,
  },
  { name: 'an unknown element', text: cif({ anion: 'Xx' }), message: /"Xx" names no element/, line: 16 },
  { name: 'a cell too large', text: largeCif(13), message: /2197 atoms; at most 2000/, line: null },
  { name: 'a coordinate that is no number', text: cif({ x: 'half' }), message: /"half"/, line: 16 },
];
