import {
  type Crystal,
  crystalOfFrame,
  detectStructureFormat,
  ParameterError,
  readExtendedXyz,
  readStructure,
  StructureError,
} from '@interphase/core';
import type { Ion } from '../interaction/ion.js';
import { randomStream } from '../random/random.js';
import { bondValenceEnergies } from './bond-valence-energies.js';
import type { FitData } from './centred-data.js';
import type { ClusterSpace } from './cluster-expansion.js';
import { occupationOf } from './occupation-of-structure.js';
import { sampleOrderings } from './orderings.js';
import type { ClusterExpansionParameters } from './parameters.js';
import { correlationsOf } from './supercell-sites.js';

/** Correlations and energies (eV per primitive cell) to fit to. */
export interface TrainingData extends FitData {
  /** Share of the ion's sites that it fills. */
  readonly compositions: readonly number[];
  readonly cells: readonly number[];
}

/** Share of the active sites that hold the ion (state 0). */
const compositionOf = (occupation: ArrayLike<number>): number =>
  Array.from(occupation).filter((state) => state === 0).length / occupation.length;

/**
 * Energies that were handed in, with the orderings that their structures are.
 * @throws StructureError for a structure that is no ordering of the parent, ParameterError for one without an energy; the
 * path leads to it
 */
export function givenEnergies(
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

/** Bond-valence energies of orderings of small supercells. */
export function ownEnergies(
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
