import { formatFormula, ParameterError } from '@interphase/core';
import { cellFeatures } from '../../features/cell/cell-features.js';
import { conductorFamily } from '../../features/formula/family.js';
import { formulaFeatures } from '../../features/formula/formula-features.js';
import { occupancyFeatures } from '../../features/occupancy/occupancy-features.js';
import { kernelLearner } from '../../learners/kernel/kernel-learner.js';
import type { KernelOptions } from '../../learners/kernel/kernel-options.js';
import type { Task } from '../task.js';
import { BLOCKS, blocksOf, type ConductivityLevel, inputsOf } from './inputs.js';
import { kernelCandidates, kernelOf } from './kernels.js';
import { conductivityRows, LOWEST } from './rows.js';
import { type ConductivitySubject, type KnownSubject, knownSubject } from './subject.js';

export type ConductivityTask = Task<ConductivitySubject, Float64Array, KernelOptions>;

const FROM: Record<ConductivityLevel, string> = {
  structure: 'formula, cell and the sites of lithium',
  cell: 'formula and cell',
  formula: 'formula alone',
};

function conductivityTask(level: ConductivityLevel): ConductivityTask {
  const inputs = inputsOf(level);
  return {
    slug: `ionic-conductivity-${level}`,
    name: `Ionic conductivity of lithium conductors, from ${FROM[level]}`,
    description: `Ionic conductivity at room temperature as measured on sintered or pressed samples of solid lithium electrolytes, from ${FROM[level]}.`,
    limitations: [
      'Learned from 478 measurements of 177 publications, lithium only. Samples of one compound differ by a decade or more with density and grain boundaries, which no input shows.',
      'Conductivities below 1e-10 S/cm count as 1e-10: most publications give no more than that limit.',
      'Learned at room temperature. Other temperatures follow from an activation energy that is estimated from the conductivity, with an interval widened for it.',
      'Families with few publications (halides, phosphates, nitrides) are predicted worst; see the errors by family.',
      ...(level === 'formula' ? ['A formula does not tell polymorphs apart.'] : []),
      ...(level === 'structure'
        ? ['About half of the rows have a structure; for the others its inputs stand at their median.']
        : []),
    ],
    quantity: 'ionic-conductivity',
    unit: 'S/cm',
    level,
    transform: {
      forward: (value) => Math.log10(Math.max(value, LOWEST)),
      backward: (transformed) => 10 ** transformed,
    },
    judged: { unit: 'log10(S/cm)', of: (value) => Math.log10(Math.max(value, LOWEST)) },
    goodWithin: 1,
    dataset: 'literature-conductivities',
    inputs,
    inputGroups: blocksOf(level).map((block) => BLOCKS[block]),
    splits: [
      {
        name: 'publication',
        description:
          'rows that share a publication or a composition, directly or through others, are never parted',
        folds: 5,
      },
      { name: 'family', description: 'no family of conductors stands on both sides', folds: 5 },
      {
        name: 'random',
        description:
          'rows at random: compositions of one publication stand on both sides, so that errors look smaller than they are. Never to be quoted as what to expect',
        folds: 5,
      },
    ],
    learner: kernelLearner,
    learnerOptions: kernelOf(level),
    candidates: kernelCandidates(level),
    rowsOf: (table) => conductivityRows(table, inputs),
    prepare(subject) {
      const known = knownSubject(subject);
      const features = featuresOf(known, level);
      return {
        input: Float64Array.from(inputs, (name) => features[name] ?? Number.NaN),
        formula: formatFormula(known.composition),
        mobileIon: subject.mobileIon,
        domain: conductorFamily(known.composition),
        warnings: known.warnings,
      };
    },
  };
}

/** What the dataset's importer reads of a row, read of a subject. */
function featuresOf(
  { composition, cell, crystal }: KnownSubject,
  level: ConductivityLevel,
): Readonly<Record<string, number>> {
  if (level !== 'formula' && cell === null) {
    throw new ParameterError('This model needs a cell or a structure beside the formula.', ['cell']);
  }
  if (level === 'structure' && crystal === null) {
    throw new ParameterError('This model needs a structure.', ['structure']);
  }
  return {
    ...formulaFeatures(composition),
    ...(cell === null || level === 'formula' ? {} : cellFeatures(composition, cell)),
    ...(crystal === null || level !== 'structure' ? {} : occupancyFeatures(crystal, composition)),
  };
}

/** Conductivity from a structure; the sharpest of the three. */
export const conductivityOfStructure = conductivityTask('structure');
/** Conductivity from formula and cell. */
export const conductivityOfCell = conductivityTask('cell');
/** Conductivity from a formula alone. */
export const conductivityOfFormula = conductivityTask('formula');

/** The task for what is known of a subject: each step narrows the interval. */
export function conductivityTaskFor({ crystal, cell }: ConductivitySubject): ConductivityTask {
  if (crystal !== undefined) return conductivityOfStructure;
  return cell === undefined ? conductivityOfFormula : conductivityOfCell;
}
