import {
  type Crystal,
  compositionOf,
  formatFormula,
  formulaElements,
  neighbours,
  ParameterError,
  StructureError,
  type Vector3,
} from '@interphase/core';
import { statedHop } from '@interphase/simulation';
import { hopFeatures } from '../../features/hop/hop-features.js';
import { type HopEnds, SAME_PLACE } from '../../features/hop/hop-surroundings.js';
import { HOP_DATASET } from '../../literature/hops/import-hops.js';
import { checkCharges, checkElements, checkOverlaps } from '../../prediction/checks.js';
import type { Cell, Table } from '../../table/table.js';
import type { Task, TaskRow } from '../task.js';
import { HOP_FEATURES_DATASET } from './hop-features-table.js';
import { hostChemistry } from './host-chemistry.js';
import { hopInputGroups } from './inputs.js';
import { type HopLearnerOptions, hopLearner, hopLearnerOptions } from './learner.js';
import { requirePassable } from './passable.js';

/** A hop whose barrier is asked for. */
export interface HopSubject {
  /** Full sites; the ion stands at the start of the hop, or its place is empty. */
  readonly crystal: Crystal;
  readonly mobileIon: string;
  /** Fractional; the end is taken at its image nearest to the start unless it lies outside 0..1. */
  readonly hop: { readonly from: Vector3; readonly to: Vector3 };
}

const INPUTS = hopInputGroups.flatMap(({ inputs }) => inputs);

/** Barrier of one hop, learned from first-principles barriers of the literature. */
export const migrationBarrier: Task<HopSubject, Float64Array, HopLearnerOptions> = {
  slug: 'migration-barrier',
  name: 'Migration barrier of a hop',
  description:
    'Barrier that density functional theory with nudged elastic bands would give for one hop of an ion, from the host, the geometry of the hop and the bond-valence energy along it, learned from published barriers.',
  limitations: [
    'It repeats barriers by density functional theory, of several functionals and charge states, not measured ones.',
    'Ordered crystals with the hop given; where the true path curves far from the straight one it misleads.',
    'Most training rows are oxides, phosphates and sulfides of Li, Na, Mg and Ca; others have wide intervals.',
    'Predictions lean to the middle: barriers below 0.3 eV come out too high and those above 2 eV too low.',
  ],
  quantity: 'migration-barrier',
  unit: 'eV',
  level: 'structure',
  transform: {
    forward: Math.sqrt,
    backward: (root) => Math.max(root, 0) ** 2,
  },
  dataset: HOP_DATASET,
  inputs: INPUTS,
  inputGroups: hopInputGroups,
  splits: [
    {
      name: 'framework',
      description: 'No framework (formula without the mobile element) stands on both sides.',
      folds: 5,
    },
    {
      name: 'random',
      description: 'Rows drawn at random: other hops of a framework may be known.',
      folds: 5,
    },
  ],
  learner: hopLearner,
  learnerOptions: hopLearnerOptions,
  rowsOf,
  auxiliary: { dataset: HOP_FEATURES_DATASET, rowsOf: simulatedRowsOf },

  prepare({ crystal, mobileIon, hop }) {
    if (!crystal.sites.some(({ species }) => species.some(({ element }) => element !== mobileIon))) {
      throw new StructureError('hop.no-host', `The structure holds nothing but ${mobileIon}.`);
    }
    const ends = statedHop(crystal.lattice, hop);
    checkElements(crystal.sites.flatMap(({ species }) => species.map(({ element }) => element)));
    checkOverlaps(withoutDoubles(crystal, mobileIon, ends));
    // As given: a small cell without the ions at both ends is far from neutral.
    checkCharges(crystal);
    const near = requirePassable(crystal, mobileIon, ends);
    const { warnings, ...blocks } = hopFeatures(crystal, mobileIon, ends);
    const composition = compositionOf(crystal);
    const values = new Map(
      Object.entries(blocks).flatMap(([block, features]) =>
        Object.entries(features).map(([name, value]): [string, number] => [`${block}: ${name}`, value]),
      ),
    );
    return {
      input: Float64Array.from(INPUTS, (name) => values.get(name) ?? Number.NaN),
      formula: formatFormula(composition),
      mobileIon,
      domain: hostChemistry(composition.keys()),
      warnings: [...near, ...warnings],
    };
  },
};

/** The crystal without mobile ions on the ends of the hop: the one that hops, and any in its way, are not looked at. */
function withoutDoubles(crystal: Crystal, mobileIon: string, { from, to }: HopEnds): Crystal {
  const close = new Set(
    [from, to].flatMap((place) => neighbours(crystal, place, SAME_PLACE).map(({ site }) => site)),
  );
  return {
    ...crystal,
    sites: crystal.sites.filter(
      ({ species }, index) => !close.has(index) || species.some(({ element }) => element !== mobileIon),
    ),
  };
}

/** They leave when hops of their framework are judged, as those of the literature do. */
function simulatedRowsOf({ rows }: Table): TaskRow<Float64Array>[] {
  return rows.map((row) => ({
    id: `simulated ${row.hop}`,
    label: `${text(row.formula)} (${text(row.crystal)})`,
    formula: text(row.formula),
    mobileIon: text(row['mobile ion']),
    input: inputOf(row),
    target: Number(row.barrier),
    groups: { framework: text(row.framework), random: `simulated ${row.hop}` },
    domain: hostChemistry(formulaElements(text(row.formula))),
  }));
}

const inputOf = (row: Table['rows'][number]) =>
  Float64Array.from(INPUTS, (name) => (typeof row[name] === 'number' ? row[name] : Number.NaN));

function rowsOf({ rows }: Table): TaskRow<Float64Array>[] {
  return rows.map((row) => ({
    id: text(row.id),
    label: text(row.name),
    formula: text(row.formula),
    mobileIon: text(row.mobile_ion),
    input: inputOf(row),
    target: Number(row.barrier),
    groups: { framework: text(row.framework), random: text(row.id) },
    domain: hostChemistry(formulaElements(text(row.formula))),
  }));
}

function text(cell: Cell | undefined): string {
  if (typeof cell === 'string') return cell;
  throw new ParameterError('A row of the dataset lacks a text.', ['dataset']);
}
