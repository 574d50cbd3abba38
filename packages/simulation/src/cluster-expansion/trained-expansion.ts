import { type Crystal, InputError, StructureError } from '@interphase/core';
import { createFramework } from '../bond-valence/framework.js';
import type { Pace } from '../engine/pace.js';
import { type Ion, parseIon } from '../interaction/ion.js';
import { softBondValenceTable } from '../interaction/pair-parameters.js';
import { prepareFramework } from '../preparation/prepare-crystal.js';
import {
  type ClusterExpansion,
  type ClusterSpace,
  clusterSpace,
  withCoefficients,
} from './cluster-expansion.js';
import { readModel } from './model-file.js';
import type { ClusterExpansionParameters } from './parameters.js';
import { parentLattice, VACANCY } from './parent-lattice.js';
import { givenEnergies, ownEnergies, type TrainingData } from './training-data.js';
import { validatedFit } from './validated-fit.js';

/** One energy that was fitted to. Energies in eV per site that may hold the ion. */
export interface FittedEnergy {
  /** Share of the ion's sites that it fills. */
  readonly composition: number;
  /** Primitive cells of the supercell. */
  readonly cells: number;
  readonly given: number;
  readonly predicted: number;
  /** By a fit that did not see it. */
  readonly validated: number;
}

/** How a fit was made and how good it is, in eV per site that may hold the ion. */
export interface FitSummary {
  readonly kind: ClusterExpansionParameters['fit'];
  readonly penalty: number;
  readonly folds: number;
  readonly error: number;
  readonly tried: readonly { readonly penalty: number; readonly error: number }[];
  readonly energies: readonly FittedEnergy[];
  /** Of the coefficients, eV per cluster; null where the data leave no freedom to tell. */
  readonly standardErrors: readonly number[] | null;
}

/** An expansion ready for Monte Carlo. */
export interface TrainedExpansion {
  readonly expansion: ClusterExpansion;
  readonly ion: Ion;
  readonly species: Readonly<Record<string, readonly string[]>>;
  readonly cutoffs: readonly number[];
  /** Null for a model that was handed in. */
  readonly fit: FitSummary | null;
  readonly source: 'model' | 'given energies' | 'bond-valence energies';
  readonly warnings: readonly string[];
}

/**
 * The expansion that a run asks for: the model handed in, or a fit to the energies handed in, or to bond-valence energies
 * of own orderings.
 * @throws StructureError when the crystal has no site of the ion, is disordered otherwise, or a training structure is no
 * ordering of it
 * @throws ParameterError when there are fewer energies than the fit needs
 * @throws UnsupportedChemistryError when bond-valence energies lack parameters
 */
export function trainExpansion(
  crystal: Crystal,
  parameters: ClusterExpansionParameters,
  pace: Pace,
): TrainedExpansion {
  const { element } = parseIon(parameters.mobileIon);
  const { oxidationStates, seed, model } = parameters;
  if (!crystal.sites.some(({ species }) => species.some((one) => one.element === element))) {
    throw new StructureError(
      'cluster-expansion.no-site',
      `The crystal has no site of ${element}, the ion that is to come and go; name one that it has as mobileIon`,
      { path: ['mobileIon'] },
    );
  }
  const prepared = prepareFramework(crystal, { mobileIon: element, oxidationStates, seed });
  const needsTable = !model && !parameters.training;
  const { mobileIon: ion, warnings } = needsTable
    ? createFramework(
        prepared.crystal,
        parseIon(parameters.mobileIon),
        parameters.cutoff,
        softBondValenceTable(),
      )
    : { mobileIon: ionOf(prepared.crystal, parameters.mobileIon), warnings: [] };
  const species = { [element]: [element, VACANCY] };
  const parent = parentLattice(prepared.crystal, species, { basis: model?.basis ?? parameters.basis });
  const said = [...prepared.warnings, ...warnings];
  if (model) {
    const own = Object.entries(model.species).map(([site, list]) => `${site}: ${list.join()}`);
    if (own.join('; ') !== `${element}: ${element},${VACANCY}`) {
      throw new InputError(
        'cluster-expansion.mismatch',
        `The model is for sites of ${own.join('; ')}, the run asks for ${element} and vacancies`,
        { path: ['model', 'species'] },
      );
    }
    const expansion = readModel(model, parent);
    return { expansion, ion, species, cutoffs: model.cutoffs, fit: null, source: 'model', warnings: said };
  }
  const space = clusterSpace(parent, parameters.clusterCutoffs);
  const data = parameters.training
    ? givenEnergies(space, parameters.training)
    : ownEnergies(space, ion, parameters);
  const { expansion, fit } = fitTo(space, data, parameters, pace);
  return {
    expansion,
    ion,
    species,
    cutoffs: parameters.clusterCutoffs,
    fit,
    source: parameters.training ? 'given energies' : 'bond-valence energies',
    warnings: said,
  };
}

/** The ion with the charge that is stated, else the crystal's. */
function ionOf({ sites }: Crystal, stated: string): Ion {
  const { element, charge } = parseIon(stated);
  const own = sites.flatMap(({ species }) => species).find((one) => one.element === element);
  return { element, charge: charge ?? own?.oxidationState ?? 1 };
}

function fitTo(
  space: ClusterSpace,
  data: TrainingData,
  parameters: ClusterExpansionParameters,
  pace: Pace,
): { expansion: ClusterExpansion; fit: FitSummary } {
  const fitted = validatedFit(data, parameters, [parameters.training ? 'training' : 'orderings'], pace);
  const perSite = 1 / space.parent.active.length;
  return {
    expansion: withCoefficients(space, fitted.intercept, fitted.coefficients),
    fit: {
      kind: parameters.fit,
      penalty: fitted.penalty,
      folds: fitted.folds,
      error: fitted.error * perSite,
      tried: fitted.tried.map((one) => ({ penalty: one.penalty, error: one.error * perSite })),
      energies: data.targets.map((given, k) => ({
        composition: data.compositions[k]!,
        cells: data.cells[k]!,
        given: given * perSite,
        predicted: fitted.predicted[k]! * perSite,
        validated: fitted.validated[k]! * perSite,
      })),
      standardErrors: fitted.standardErrors && Array.from(fitted.standardErrors.coefficients),
    },
  };
}
