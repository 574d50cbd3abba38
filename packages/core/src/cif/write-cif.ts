import type { Crystal, Species } from '../crystal/crystal.js';
import { compositionOf } from '../formula/composition.js';
import { formatFormula } from '../formula/format-formula.js';

const withoutSpace = (text: string): string => text.trim().replaceAll(/\s+/g, '_');

/** A value that reads back as the same text. */
function quote(text: string): string {
  const plain = withoutSpace(text);
  if (/^[A-Za-z0-9][^'"#]*$/.test(plain) && !/^(data|save|loop|global|stop)_/i.test(plain)) return plain;
  return plain.includes("'") ? `"${plain}"` : `'${plain}'`;
}

/** `Fe3+`, `O2-`; the bare element when its state is unknown. */
function typeSymbol({ element, oxidationState }: Species): string {
  if (oxidationState === null) return element;
  return `${element}${Math.abs(oxidationState)}${oxidationState < 0 ? '-' : '+'}`;
}

/** Labels are a CIF's keys: those that occur again are numbered. */
function uniqueLabels(labels: readonly string[]): string[] {
  const taken = new Set<string>();
  return labels.map((label) => {
    let unique = label;
    for (let number = 2; taken.has(unique); number++) unique = `${label}_${number}`;
    taken.add(unique);
    return unique;
  });
}

/** `Li4 Fe4 P4 O16`, as CIFs write compositions. */
const cellFormula = (crystal: Crystal): string =>
  [...compositionOf(crystal)].map(([element, amount]) => `${element}${Number(amount.toFixed(6))}`).join(' ');

/**
 * The crystal as a CIF that lists every site of its cell in P1. `parseCif` reads it back with the same
 * lattice, positions, species and oxidation states, to the last digit.
 */
export function writeCif(crystal: Crystal, options: { name?: string } = {}): string {
  const { lattice, sites } = crystal;
  const name = withoutSpace(options.name ?? formatFormula(compositionOf(crystal)));
  const types = new Map(sites.flatMap(({ species }) => species).map((one) => [typeSymbol(one), one]));
  const hasStates = [...types.values()].some(({ oxidationState }) => oxidationState !== null);
  const labels = uniqueLabels(sites.map(({ label }) => label));
  const typeLoop = [...types].map(([symbol, { oxidationState }]) => `  ${symbol}  ${oxidationState ?? '?'}`);
  const atoms = sites.flatMap(({ position, species }, index) =>
    species.map((one) =>
      ['', typeSymbol(one), quote(labels[index] ?? ''), ...position.map(String), one.occupancy].join('  '),
    ),
  );
  return [
    `data_${name}`,
    `_chemical_formula_sum   '${cellFormula(crystal)}'`,
    `_cell_length_a   ${lattice.a}`,
    `_cell_length_b   ${lattice.b}`,
    `_cell_length_c   ${lattice.c}`,
    `_cell_angle_alpha   ${lattice.alpha}`,
    `_cell_angle_beta   ${lattice.beta}`,
    `_cell_angle_gamma   ${lattice.gamma}`,
    `_cell_volume   ${lattice.volume}`,
    `_space_group_name_H-M_alt   'P 1'`,
    '_space_group_IT_number   1',
    'loop_',
    '  _space_group_symop_operation_xyz',
    "  'x, y, z'",
    ...(hasStates ? ['loop_', '  _atom_type_symbol', '  _atom_type_oxidation_number', ...typeLoop] : []),
    'loop_',
    '  _atom_site_type_symbol',
    '  _atom_site_label',
    '  _atom_site_fract_x',
    '  _atom_site_fract_y',
    '  _atom_site_fract_z',
    '  _atom_site_occupancy',
    ...atoms,
    '',
  ].join('\n');
}
