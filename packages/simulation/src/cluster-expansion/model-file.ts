import { InputError } from '@interphase/core';
import { z } from 'zod';
import { within } from '../engine/parameter-kinds.js';
import { type ClusterExpansion, clusterSpace, withCoefficients } from './cluster-expansion.js';
import type { ParentLattice } from './parent-lattice.js';
import { siteBases } from './site-basis.js';

const finite = z.number({ error: 'must be a number' });
const orbitSchema = z.looseObject({
  size: z.int().min(1),
  multiplicity: z.int().min(1),
  /** Angstrom. */
  diameter: finite.min(0),
  /** eV per cluster. */
  coefficient: finite,
});

/** A global cluster expansion as a file; its clusters follow from the crystal and are listed to be checked. */
export const modelSchema = z.looseObject({
  format: z.literal('interphase.cluster-expansion', { error: 'must be interphase.cluster-expansion' }),
  version: z.literal(1),
  basis: z.enum(siteBases),
  /** What may stand on the sites of each element, in the order of the states. */
  species: z.record(z.string(), z.array(z.string()).min(2)),
  cutoffs: z
    .array(within(0, 20, 'angstrom'))
    .min(1)
    .max(3),
  /** eV per primitive cell. */
  empty: finite,
  orbits: z.array(orbitSchema),
});
export type ClusterExpansionModel = z.infer<typeof modelSchema>;

/** The expansion as a file. */
export function writeModel(
  { orbits, coefficients, empty }: ClusterExpansion,
  { basis, species, cutoffs }: Pick<ClusterExpansionModel, 'basis' | 'species' | 'cutoffs'>,
): ClusterExpansionModel {
  return {
    format: 'interphase.cluster-expansion',
    version: 1,
    basis,
    species,
    cutoffs,
    empty,
    orbits: orbits.map(({ size, clusters, diameter }, k) => ({
      size,
      multiplicity: clusters.length,
      diameter: Number(diameter.toFixed(4)),
      coefficient: coefficients[k] ?? 0,
    })),
  };
}

/** Angstrom by which a model's clusters may differ from those of a crystal that is the same but for strain. */
const STRETCHED = 0.3;

/**
 * The expansion of a file on a crystal.
 * @throws InputError `cluster-expansion.mismatch` when the crystal's clusters are not those of the file; the path leads
 * to the first that differs
 */
export function readModel(model: ClusterExpansionModel, parent: ParentLattice): ClusterExpansion {
  const space = clusterSpace(parent, model.cutoffs);
  model.orbits.forEach(({ size, multiplicity, diameter }, k) => {
    const own = space.orbits[k];
    if (
      own?.size === size &&
      own.clusters.length === multiplicity &&
      Math.abs(own.diameter - diameter) < STRETCHED
    )
      return;
    const found = own
      ? `${own.clusters.length} clusters of ${own.size} sites and ${own.diameter.toFixed(2)} Å`
      : `no more than ${space.orbits.length} orbits`;
    throw new InputError(
      'cluster-expansion.mismatch',
      `The model's clusters do not match the structure: orbit ${k} has ${multiplicity} clusters of ${size} sites and ${diameter.toFixed(2)} Å, the structure ${found}`,
      { path: ['model', 'orbits', String(k)] },
    );
  });
  try {
    return withCoefficients(
      space,
      model.empty,
      model.orbits.map(({ coefficient }) => coefficient),
    );
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.code, error.message, { path: ['model', 'orbits'] });
  }
}
