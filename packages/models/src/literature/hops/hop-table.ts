import { compositionOf, formatFormula } from '@interphase/core';
import { HOP_BLOCKS, type HopBlock, hopFeatures } from '../../features/hop/hop-features.js';
import type { Cell, Column, Table } from '../../table/table.js';
import type { HopRow } from './read-rows.js';

const text = (name: string, description: string): Column => ({ name, type: 'text', unit: '', description });
const numbers = (name: string, unit: string, description: string): Column => ({
  name,
  type: 'numbers',
  unit,
  description,
});

const FACTS: readonly Column[] = [
  text('id', 'place of the row in the public file'),
  text('name', 'name of the system in the public file'),
  text('family', 'kind of material in the public file'),
  text('formula', 'reduced formula of the host with the hopping ion'),
  text('framework', 'reduced formula without the mobile element'),
  text('mobile_ion', 'element of the ion that hops'),
  {
    name: 'barrier',
    type: 'number',
    unit: 'eV',
    description: 'migration barrier by density functional theory',
  },
  numbers('lattice', 'angstrom', 'the three lattice vectors, one after another'),
  text('elements', 'element of each atom, the hopping ion at its start first; joined by a space'),
  numbers('positions', '1', 'fractional coordinates of the atoms, one after another'),
  numbers('from', '1', 'fractional coordinates of the start of the hop'),
  numbers('to', '1', 'fractional coordinates of its end, continuous with the start'),
];

/** Column of a feature. */
export const hopColumn = (block: HopBlock, feature: string) => `${block}: ${feature}`;

/** The dataset's table: facts of every row, and the features that models learn from. */
export function hopTable(rows: readonly HopRow[], onProgress?: (done: number) => void): Table {
  const records = rows.map((row, index) => {
    onProgress?.(index);
    return record(row);
  });
  const features = [...new Set(records.flatMap((each) => Object.keys(each)))].filter((name) =>
    name.includes(': '),
  );
  return {
    columns: [
      ...FACTS,
      ...features.map(
        (name): Column => ({
          name,
          type: 'single',
          unit: '',
          description: 'see packages/models/src/features/hop',
        }),
      ),
    ],
    rows: records,
  };
}

function record({ id, name, family, mobileIon, crystal, ends, barrier }: HopRow): Record<string, Cell> {
  const features = hopFeatures(crystal, mobileIon, ends);
  const composition = compositionOf(crystal);
  const framework = new Map([...composition].filter(([symbol]) => symbol !== mobileIon));
  return {
    id,
    name,
    family,
    formula: formatFormula(composition),
    framework: formatFormula(framework),
    mobile_ion: mobileIon,
    barrier,
    lattice: crystal.lattice.matrix.flat(),
    elements: crystal.sites.map(({ species }) => species[0]?.element).join(' '),
    positions: crystal.sites.flatMap(({ position }) => position.map((value) => Number(value.toFixed(6)))),
    from: [...ends.from],
    to: [...ends.to],
    ...Object.fromEntries(
      HOP_BLOCKS.flatMap((block) =>
        Object.entries(features[block]).map(([feature, value]) => [hopColumn(block, feature), value]),
      ),
    ),
  };
}
