import { InputError, type Vector3 } from '@interphase/core';

/** One site around a migrating ion whose occupation the expansion reads. */
export interface LocalSite {
  /** Element of state 0. */
  readonly element: string;
  readonly label: string;
  /** From the centre of the migration unit, cartesian, angstrom. */
  readonly position: Vector3;
  /** Values of the site's functions: `functions[state][function]`. */
  readonly functions: readonly (readonly number[])[];
}

/** Clusters that symmetry makes equal, with the functions on their sites, and what they contribute. */
export interface LocalOrbit {
  /** Indices of local sites, cluster by cluster. */
  readonly clusters: readonly (readonly number[])[];
  /** Index of the site function on each of these sites. */
  readonly functions: readonly (readonly number[])[];
  /** eV per unit of the correlation, which is the sum over the clusters. */
  readonly coefficient: number;
}

/**
 * An energy (barrier, difference of site energies) as a sum over clusters of the sites around a migrating ion
 * (Van der Ven, Ceder, Asta & Tepesch, Phys. Rev. B 64 (2001) 184307, doi 10.1103/PhysRevB.64.184307):
 * E = empty + sum over orbits of coefficient x sum over clusters of the product of the site functions.
 */
export interface LocalClusterExpansion {
  readonly sites: readonly LocalSite[];
  readonly orbits: readonly LocalOrbit[];
  /** Energy of the empty cluster, eV. */
  readonly empty: number;
}

/** A local cluster expansion laid out for fast evaluation. */
export interface LocalEvaluator {
  /** Correlations of all orbits for an occupation: the state of every local site. */
  correlations(occupation: ArrayLike<number>): Float64Array;
  /** Energy of an occupation, eV. */
  evaluate(occupation: ArrayLike<number>): number;
  /**
   * Energies (eV) of all occupations, where there are at most `most` of them, else null. That of an occupation
   * stands at sum over sites of state x `strides[site]`.
   */
  tabulate(most?: number): { readonly energies: Float64Array; readonly strides: Int32Array } | null;
}

/** Occupations up to which a table is smaller than the gain from it. */
const MOST_TABULATED = 2 ** 20;

/**
 * Correlations and energies of a local cluster expansion.
 * @throws InputError `cluster-expansion.mismatch` when a cluster names a site or a function that is not there, or a
 * coefficient is no number; `path` leads to it
 */
export function localEvaluator(expansion: LocalClusterExpansion): LocalEvaluator {
  checkLocalExpansion(expansion);
  const { sites, orbits, empty } = expansion;
  const evaluated = orbits.filter(({ coefficient }) => coefficient !== 0);

  const correlations = (occupation: ArrayLike<number>): Float64Array =>
    Float64Array.from(orbits, (orbit) => correlation(sites, orbit, occupation));
  const evaluate = (occupation: ArrayLike<number>): number => {
    let energy = empty;
    for (const orbit of evaluated) energy += orbit.coefficient * correlation(sites, orbit, occupation);
    return energy;
  };
  return {
    correlations,
    evaluate,
    tabulate(most = MOST_TABULATED) {
      const count = sites.reduce((product, { functions }) => product * functions.length, 1);
      if (count > most) return null;
      const strides = new Int32Array(sites.length);
      let stride = 1;
      sites.forEach(({ functions }, site) => {
        strides[site] = stride;
        stride *= functions.length;
      });
      const occupation = new Uint8Array(sites.length);
      const energies = Float64Array.from({ length: count }, (_, index) => {
        for (let site = 0; site < sites.length; site++) {
          occupation[site] = Math.floor(index / strides[site]!) % sites[site]!.functions.length;
        }
        return evaluate(occupation);
      });
      return { energies, strides };
    },
  };
}

function correlation(
  sites: readonly LocalSite[],
  { clusters, functions }: LocalOrbit,
  occupation: ArrayLike<number>,
): number {
  let sum = 0;
  for (let cluster = 0; cluster < clusters.length; cluster++) {
    const members = clusters[cluster]!;
    let product = 1;
    for (let k = 0; k < members.length; k++) {
      const site = members[k]!;
      product *= sites[site]!.functions[occupation[site]!]![functions[cluster]![k]!]!;
    }
    sum += product;
  }
  return sum;
}

/**
 * Sees to it that every cluster lies on sites of the expansion, with functions that they have.
 * @throws InputError `cluster-expansion.mismatch` with the path of the first fault
 */
export function checkLocalExpansion({ sites, orbits, empty }: LocalClusterExpansion): void {
  const refuse: (message: string, path: readonly (string | number)[]) => never = (message, path) => {
    throw new InputError('cluster-expansion.mismatch', message, { path: path.map(String) });
  };
  if (!Number.isFinite(empty)) {
    refuse('The energy of the empty cluster is not a number', ['empty']);
  }
  orbits.forEach(({ clusters, functions, coefficient }, orbit) => {
    if (!Number.isFinite(coefficient)) {
      refuse(`The coefficient of orbit ${orbit} is not a number`, ['orbits', orbit, 'coefficient']);
    }
    clusters.forEach((members, cluster) => {
      const path = ['orbits', orbit, 'clusters', cluster];
      members.forEach((site, k) => {
        const states = sites[site]?.functions;
        if (!Number.isInteger(site) || states === undefined) {
          refuse(
            `A cluster of orbit ${orbit} names site ${site}, but the migration unit has ${sites.length} sites ` +
              `(0 to ${sites.length - 1})`,
            [...path, k],
          );
        }
        const index = functions[cluster]?.[k];
        if (index === undefined || states.some((values) => values[index] === undefined)) {
          refuse(`Site ${site} has no function ${String(index)}, which a cluster of orbit ${orbit} names`, [
            ...path,
            k,
          ]);
        }
      });
    });
  });
}
