import {
  type Crystal,
  crystalOfFrame,
  detectStructureFormat,
  InputError,
  ParameterError,
  readExtendedXyz,
  readStructure,
  StructureError,
} from '@interphase/core';
import { createFramework } from '../bond-valence/framework.js';
import { type Ion, parseIon } from '../interaction/ion.js';
import { softBondValenceTable } from '../interaction/pair-parameters.js';
import { prepareFramework } from '../preparation/prepare-crystal.js';
import { randomStream } from '../random/random.js';
import { bondValenceEnergies } from './bond-valence-energies.js';
import {
  type ClusterExpansion,
  type ClusterSpace,
  clusterSpace,
  withCoefficients,
} from './cluster-expansion.js';
import type { FitData } from './linear-fit.js';
import { readModel } from './model-file.js';
import { occupationOf } from './occupation-of-structure.js';
import { sampleOrderings } from './orderings.js';
import type { ClusterExpansionParameters } from './parameters.js';
import { parentLattice, VACANCY } from './parent-lattice.js';
import { correlationsOf } from './supercell-sites.js';
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
export function trainExpansion(crystal: Crystal, parameters: ClusterExpansionParameters): TrainedExpansion {
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
  const { expansion, fit } = fitTo(space, data, parameters);
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

interface TrainingData extends FitData {
  readonly compositions: readonly number[];
  readonly cells: readonly number[];
}

/** Share of the active sites that hold the ion (state 0). */
const compositionOf = (occupation: ArrayLike<number>): number =>
  Array.from(occupation).filter((state) => state === 0).length / occupation.length;

function givenEnergies(
  space: ClusterSpace,
  training: NonNullable<ClusterExpansionParameters['training']>,
): TrainingData {
  const read = training.flatMap((entry, k) => {
    try {
      return statedEnergies(entry, k).map(({ crystal, energy }) => {
        const { supercell, occupation } = occupationOf(space.parent, crystal);
        const row = correlationsOf(space, supercell, occupation);
        return {
          row,
          target: energy / supercell.count,
          weight: entry.weight,
          occupation,
          cells: supercell.count,
        };
      });
    } catch (error) {
      if (!(error instanceof StructureError)) throw error;
      throw new StructureError(error.code, `Training structure ${k}: ${error.message}`, {
        path: ['training', String(k), 'structure'],
        line: error.line,
      });
    }
  });
  return {
    rows: read.map(({ row }) => row),
    targets: read.map(({ target }) => target),
    weights: read.map(({ weight }) => weight),
    compositions: read.map(({ occupation }) => compositionOf(occupation)),
    cells: read.map(({ cells }) => cells),
  };
}

/** The structures of an entry with their energies: one, or every frame of extended XYZ that states its own. */
function statedEnergies(
  { structure, energy }: NonNullable<ClusterExpansionParameters['training']>[number],
  entry: number,
): { crystal: Crystal; energy: number }[] {
  if (energy !== undefined) return [{ crystal: readStructure(structure).crystal, energy }];
  const isXyz = detectStructureFormat(structure) === 'extended-xyz';
  const frames = isXyz ? [...readExtendedXyz(structure)] : [];
  const stated = frames.map((frame) => ({ frame, energy: frame.info.get('energy') }));
  const silent = stated.findIndex(({ energy: own }) => typeof own !== 'number' || !Number.isFinite(own));
  if (stated.length === 0 || silent >= 0) {
    throw new ParameterError(
      isXyz
        ? `Training structure ${entry}: its frame ${silent} states no energy=..., and none is given`
        : `Training structure ${entry} has no energy, and only extended XYZ may state its own`,
      ['training', String(entry), 'energy'],
    );
  }
  return stated.map(({ frame, energy: own }) => ({ crystal: crystalOfFrame(frame), energy: Number(own) }));
}

function ownEnergies(
  space: ClusterSpace,
  ion: Ion,
  { orderings, orderingSites, cutoff, seed }: ClusterExpansionParameters,
): TrainingData {
  const energyOf = bondValenceEnergies(space.parent, ion, cutoff);
  const sampled = sampleOrderings(
    space,
    { count: orderings, sites: orderingSites },
    randomStream(seed, ORDERINGS),
  );
  return {
    rows: sampled.map(({ correlations }) => correlations),
    targets: sampled.map(({ supercell, occupation }) => energyOf(supercell, occupation)),
    compositions: sampled.map(({ occupation }) => compositionOf(occupation)),
    cells: sampled.map(({ supercell }) => supercell.count),
  };
}

/** Stream of the seed that draws orderings; the Monte Carlo's parts take those from 1. */
const ORDERINGS = 0;

function fitTo(
  space: ClusterSpace,
  data: TrainingData,
  parameters: ClusterExpansionParameters,
): { expansion: ClusterExpansion; fit: FitSummary } {
  const fitted = validatedFit(data, parameters, [parameters.training ? 'training' : 'orderings']);
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
