import type { Column } from '../../table/table.js';
import { ATTEMPTS, HIGHEST, MOST_HOPS, TEMPERATURES } from './simulate-decorations.js';

const column = (name: string, type: Column['type'], unit: string, description: string): Column => ({
  name,
  type,
  unit,
  description,
});

const NUMBER = column('crystal', 'integer', '1', 'Number of the structure; hops name it');

/** Columns of `bond-valence-crystals`. */
export const CRYSTAL_COLUMNS: readonly Column[] = [
  NUMBER,
  column('id', 'text', '', 'Prototype, replaced ion and number among its decorations'),
  column('prototype', 'text', '', 'Slug in data/prototypes'),
  column('family', 'text', '', 'What prototypes of one build share'),
  column('formula', 'text', '', 'Of the decorated crystal'),
  column(
    'composition key',
    'text',
    '',
    'Elements with their shares of all atoms; equal for equal compositions',
  ),
  column('mobile ion', 'text', '', 'Element of the ion that moves'),
  column('replaced ion', 'text', '', 'Element that stands on its sites in the prototype'),
  column(
    'substitutions',
    'text',
    '',
    'Orbit>ion for every orbit that was exchanged; two ions take turns along it',
  ),
  column('vacancies', 'integer', '1', 'Mobile ions left out of the cell to balance charges'),
  column('scale', 'number', '1', 'All lengths of the prototype times this, strain included'),
  column('strain', 'single', '1', 'Linear, on top of the volume of least instability'),
  column('instability', 'single', 'valence units', 'Global instability index before straining'),
  column('volume', 'single', 'angstrom^3', 'Of the primitive cell'),
  ...[1, 2, 3].map((dimensions) =>
    column(
      `barrier ${dimensions}D`,
      'single',
      'eV',
      `Percolation barrier in ${dimensions} dimensions of the network of refined sites and saddles, from the lowest site; null above ${HIGHEST} eV`,
    ),
  ),
  ...[1, 2, 3].map((dimensions) =>
    column(
      `grid barrier ${dimensions}D`,
      'single',
      'eV',
      `The same on the grid itself, from its lowest point`,
    ),
  ),
  column('site energy', 'single', 'eV', 'Lowest bond-valence energy of the mobile ion on the grid'),
  column('sites', 'integer', '1', 'Resting sites in the cell'),
  column('distinct sites', 'integer', '1', 'Of them, those that symmetry does not make equal'),
  column('distinct hops', 'integer', '1', `Hops that symmetry does not make equal, up to ${HIGHEST} eV`),
  ...TEMPERATURES.map((temperature) =>
    column(
      `log10 diffusivity ${temperature} K`,
      'single',
      'log10(cm^2/s)',
      `Of one ion alone on the network at ${temperature} K, a third of the tensor's trace, ${ATTEMPTS.toExponential(0)} attempts a second; null without a way through`,
    ),
  ),
];

/** Columns of `bond-valence-hops`. */
export const HOP_COLUMNS: readonly Column[] = [
  NUMBER,
  ...['start', 'end'].flatMap((which) =>
    ['a', 'b', 'c'].map((axis) =>
      column(
        `${which} ${axis}`,
        'single',
        '1',
        which === 'start' ? 'Fractional coordinate of the start' : 'Of the end, continuous with the start',
      ),
    ),
  ),
  column('length', 'single', 'angstrom', 'Straight from start to end'),
  column('barrier', 'single', 'eV', 'Saddle above the start'),
  column('barrier back', 'single', 'eV', 'Saddle above the end'),
  column('start energy', 'single', 'eV', 'Start above the lowest site'),
  column(
    'count',
    'integer',
    '1',
    `Hops of the cell that are equal by symmetry; the ${MOST_HOPS} lowest kinds are kept`,
  ),
];
