import {
  assignOxidationStates,
  type Crystal,
  compositionOf,
  formatFormula,
  InputError,
  isOrdered,
} from '@interphase/core';
import { z } from 'zod';
import { crystalFeatures } from '../../features/crystal/crystal-features.js';
import { type DifferenceOptions, differenceLearner } from '../../learners/difference/difference.js';
import { checkCrystal } from '../../prediction/checks.js';
import type { Table } from '../../table/table.js';
import type { Task, TaskRow } from '../task.js';
import { FEATURES_DATASET, featureColumn } from './crystal-features-table.js';
import { ESTIMATE, INPUTS, inputGroups, inputsOf } from './inputs.js';
import { percolationOptions } from './learner.js';

/** A crystal and the ion that is to percolate through it. */
export interface PercolationSubject {
  /** Full sites; oxidation states are guessed where they are not given. */
  readonly crystal: Crystal;
  /** Element of the ion that moves; it need not be in the crystal. */
  readonly mobileIon: string;
}

/** eV: the barriers learned from go no higher. */
const HIGHEST = 5;

/** Lowest barrier at which an ion percolates through the bond-valence landscape of a crystal. */
export const percolationBarrier: Task<PercolationSubject, Float64Array, DifferenceOptions> = {
  slug: 'percolation-barrier',
  name: 'Percolation barrier of a crystal',
  description:
    'Lowest barrier at which an ion percolates through an ordered crystal, as the bond-valence engine finds it between refined sites and saddles: a coarse landscape, corrected by what was learned from fine ones.',
  limitations: [
    'It repeats a bond-valence landscape, with that method’s errors: no first-principles or measured barrier. Rigid frameworks overrate barriers where neighbours would give way.',
    'Ordered crystals only, and only those in which the ion percolates below 5 eV.',
    'The framework needs bond-valence parameters with the mobile ion; other ions than those learned from are refused.',
  ],
  quantity: 'percolation-barrier',
  unit: 'eV',
  level: 'structure',
  transform: { forward: (barrier) => barrier, backward: (barrier) => Math.max(barrier, 0) },
  goodWithin: 0.05,
  dataset: FEATURES_DATASET,
  inputs: INPUTS,
  inputGroups,
  splits: [
    {
      name: 'prototype',
      description:
        'Structure families are left out whole: no prototype of a judged row’s build was learned from.',
      folds: 5,
    },
    { name: 'composition', description: 'No composition stands on both sides.', folds: 5 },
    {
      name: 'decoration',
      description: 'Decorations drawn at random: others of the same prototypes were learned from.',
      folds: 5,
    },
  ],
  learner: differenceLearner,
  learnerOptions: percolationOptions,
  rowsOf,

  prepare({ crystal, mobileIon }) {
    checkCrystal(crystal);
    const charged = withCharges(crystal);
    const input = inputsOf(crystalFeatures(charged.crystal, mobileIon));
    const isPresent = crystal.sites.some(({ species }) =>
      species.some(({ element }) => element === mobileIon),
    );
    return {
      input,
      formula: formatFormula(compositionOf(crystal)),
      mobileIon,
      warnings: [
        ...charged.warnings,
        ...(isPresent ? [] : [`The structure holds no ${mobileIon}: the prediction is for an inserted ion.`]),
        ...(input[INPUTS.indexOf(ESTIMATE)]! > HIGHEST
          ? [`${mobileIon} does not percolate below ${HIGHEST} eV, the highest barrier learned from.`]
          : []),
      ],
    };
  },
};

/** Guessing takes longer than the prediction itself, so it is left out where all charges are known. */
export function withCharges(crystal: Crystal): { crystal: Crystal; warnings: readonly string[] } {
  const isKnown = crystal.sites.every(({ species }) =>
    species.every(({ oxidationState }) => oxidationState !== null),
  );
  return isKnown || !isOrdered(crystal) ? { crystal, warnings: [] } : assignOxidationStates(crystal);
}

const factsSchema = z.object({
  id: z.string(),
  family: z.string(),
  formula: z.string(),
  'composition key': z.string(),
  'mobile ion': z.string(),
  'barrier 1D': z.number().nonnegative(),
});

function rowsOf({ rows }: Table): TaskRow<Float64Array>[] {
  return rows.map((row, index) => {
    const facts = factsSchema.safeParse(row);
    if (!facts.success) {
      throw new InputError('dataset.row', `Row ${index + 1} of the dataset: ${z.prettifyError(facts.error)}`);
    }
    const { id, family, formula } = facts.data;
    return {
      id,
      label: `${formula} (${id})`,
      formula,
      mobileIon: facts.data['mobile ion'],
      input: Float64Array.from(INPUTS, (name) => {
        const value = row[featureColumn(name)];
        return typeof value === 'number' ? value : Number.NaN;
      }),
      target: facts.data['barrier 1D'],
      groups: { prototype: family, composition: facts.data['composition key'], decoration: id },
      domain: family,
    };
  });
}
