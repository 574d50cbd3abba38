import { InputError } from '@interphase/core';
import { type ClusterOrbit, type CutOffs, clusterOrbits } from './cluster-orbits.js';
import type { ParentLattice } from './parent-lattice.js';

/** Clusters of a parent lattice on which energies are expanded. */
export interface ClusterSpace {
  readonly parent: ParentLattice;
  readonly orbits: readonly ClusterOrbit[];
}

/**
 * The energy of a crystal as a function of what stands on its active sites (Sanchez, Ducastelle & Gratias 1984): per
 * primitive cell, empty + sum over orbits of coefficient x sum over the orbit's clusters in a cell of the product of
 * the site functions.
 */
export interface ClusterExpansion extends ClusterSpace {
  /** Effective cluster interactions, eV per cluster, one for each orbit. */
  readonly coefficients: readonly number[];
  /** Energy of the empty cluster, eV per primitive cell. */
  readonly empty: number;
}

/** All clusters of a parent lattice up to the cut-offs. */
export const clusterSpace = (parent: ParentLattice, cutoffs: CutOffs): ClusterSpace => ({
  parent,
  orbits: clusterOrbits(parent, cutoffs),
});

/**
 * The expansion with these coefficients.
 * @throws InputError `cluster-expansion.mismatch` when their number is not that of the orbits or one is no number
 */
export function withCoefficients(
  space: ClusterSpace,
  empty: number,
  coefficients: ArrayLike<number>,
): ClusterExpansion {
  const all = Array.from(coefficients);
  if (all.length !== space.orbits.length) {
    throw new InputError(
      'cluster-expansion.mismatch',
      `The structure has ${space.orbits.length} orbits of clusters within the cut-offs, the model ${all.length} coefficients`,
      { path: ['coefficients'] },
    );
  }
  const odd = [empty, ...all].findIndex((value) => !Number.isFinite(value));
  if (odd >= 0) {
    throw new InputError('cluster-expansion.mismatch', 'A coefficient of the model is not a number', {
      path: odd === 0 ? ['empty'] : ['coefficients', String(odd - 1)],
    });
  }
  return { parent: space.parent, orbits: space.orbits, coefficients: all, empty };
}

/**
 * Energy (eV per primitive cell) of sites filled at random, each active site of the cell with these shares of its
 * species: `shares[site][state]`.
 */
export function randomEnergy(
  { parent, orbits, coefficients, empty }: ClusterExpansion,
  shares: readonly (readonly number[])[],
): number {
  const means = parent.active.map(({ functions, species }, site) =>
    Array.from({ length: species.length - 1 }, (_, index) =>
      functions.reduce((sum, values, state) => sum + shares[site]![state]! * values[index]!, 0),
    ),
  );
  return orbits.reduce(
    (energy, { clusters }, k) =>
      energy +
      coefficients[k]! *
        clusters.reduce(
          (sum, cluster) =>
            sum + cluster.reduce((product, member) => product * means[member.site]![member.function]!, 1),
          0,
        ),
    empty,
  );
}
