import { type Crystal, formatFormula } from '@interphase/core';
import { AVERAGED_FEATURES } from '../../features/averaged/averaged-features.js';
import { CELL_FEATURES, cellFeatures } from '../../features/cell/cell-features.js';
import { conductorFamily } from '../../features/formula/family.js';
import { FORMULA_FEATURES, formulaFeatures } from '../../features/formula/formula-features.js';
import { OCCUPANCY_FEATURES, occupancyFeatures } from '../../features/occupancy/occupancy-features.js';
import type { Cell, Column, Table } from '../../table/table.js';
import type { ConductivityRow } from './read-rows.js';
import { type SimulatedRow, type SimulateOptions, simulateRows } from './simulate-rows.js';

const text = (name: string, description: string): Column => ({ name, type: 'text', unit: '', description });
const number = (name: string, unit: string, description: string): Column => ({
  name,
  type: 'number',
  unit,
  description,
});

const FACTS: readonly Column[] = [
  text('id', 'identifier of the row in OBELiX'),
  text('formula', 'reduced formula; partial occupancies as fractions'),
  number(
    'conductivity',
    'S/cm',
    'ionic conductivity at room temperature as published; of censored rows the limit',
  ),
  number('log10 conductivity', '1', 'its decimal logarithm'),
  {
    name: 'censored',
    type: 'boolean',
    unit: '',
    description: 'true where the publication says only that it lies below the limit',
  },
  number('a', 'angstrom', 'edge of the published cell'),
  number('b', 'angstrom', 'edge of the published cell'),
  number('c', 'angstrom', 'edge of the published cell'),
  number('alpha', 'degree', 'angle of the published cell'),
  number('beta', 'degree', 'angle of the published cell'),
  number('gamma', 'degree', 'angle of the published cell'),
  { name: 'space group', type: 'integer', unit: '', description: 'international number' },
  text('stated family', 'family as OBELiX gives it; empty where it gives none'),
  text('family', 'family told from the formula'),
  text('doi', 'publications, small letters, joined by a space'),
  {
    name: 'structure',
    type: 'boolean',
    unit: '',
    description: 'whether a crystal structure gave the occupancies',
  },
  text(
    'structure source',
    'what the simulated columns were computed from: measured (the structure of the row), completed (the ions of the formula in the stated cell, on the sites of another structure) or none',
  ),
  text(
    'structure template',
    'of a completed structure: the row or the prototype whose sites it has; else empty',
  ),
];

const FEATURE_BLOCKS = [FORMULA_FEATURES, CELL_FEATURES, OCCUPANCY_FEATURES];

/** Column in which a feature stands: facts and features may have one name. */
export const featureColumn = (feature: string) => `feature: ${feature}`;

/** Column of a simulated quantity. */
const simulatedColumn = (feature: string) => `simulated: ${feature}`;

/**
 * The dataset's table: facts of every row, the features that models learn from, and what simulating its structure gives.
 */
export function conductivityTable(
  rows: readonly ConductivityRow[],
  structures: ReadonlyMap<string, Crystal>,
  options: SimulateOptions,
): Table {
  const features = FEATURE_BLOCKS.flat().map(({ name, unit, description }) =>
    number(featureColumn(name), unit, description),
  );
  const simulated = AVERAGED_FEATURES.map(({ name, unit, description }) =>
    number(simulatedColumn(name), unit, description),
  );
  const results = simulateRows(rows, structures, options);
  return {
    columns: [...FACTS, ...features, ...simulated],
    rows: rows.map((row, index) => record(row, structures.get(row.id), results[index]!)),
  };
}

const columnsOf = (values: Readonly<Record<string, number>>, nameOf: (feature: string) => string) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [nameOf(name), Number.isNaN(value) ? null : value]),
  );

function record(
  row: ConductivityRow,
  crystal: Crystal | undefined,
  { source, template, results }: SimulatedRow,
): Record<string, Cell> {
  const { composition, cell } = row;
  const features = {
    ...formulaFeatures(composition),
    ...cellFeatures(composition, cell),
    ...(crystal === undefined ? {} : occupancyFeatures(crystal, composition)),
  };
  return {
    id: row.id,
    formula: formatFormula(composition),
    conductivity: row.conductivity,
    'log10 conductivity': Math.log10(row.conductivity),
    censored: row.isBelow,
    a: cell.a,
    b: cell.b,
    c: cell.c,
    alpha: cell.alpha,
    beta: cell.beta,
    gamma: cell.gamma,
    'space group': cell.spaceGroup,
    'stated family': row.family,
    family: conductorFamily(composition),
    doi: row.doi,
    structure: crystal !== undefined,
    'structure source': source,
    'structure template': template,
    ...columnsOf(features, featureColumn),
    ...columnsOf(
      results ?? Object.fromEntries(AVERAGED_FEATURES.map(({ name }) => [name, Number.NaN])),
      simulatedColumn,
    ),
  };
}
