import { latticeFromMatrix, toCartesian, type Vector3 } from '@interphase/core';
import { fitLinear } from '../cluster-expansion/linear-fit.js';
import type {
  LocalClusterExpansion,
  LocalOrbit,
  LocalSite,
} from '../cluster-expansion/local-cluster-expansion.js';
import { localEvaluator } from '../cluster-expansion/local-cluster-expansion.js';
import { siteFunctions } from '../cluster-expansion/site-basis.js';
import type { BasisSite, CentredLattice } from './centred-model.js';
import { matchSites } from './match-sites.js';
import { type NasiconData, nasiconData } from './nasicon-data.js';

/** Energies of the data are in meV. */
const MILLI = 1e-3;

/**
 * Sodium and polyanion sites of the primitive cell of rhombohedral NASICON (two formula units), hops from Na1 to the six
 * Na2 around it. Sites in kMCpy's order.
 */
export function nasiconLattice({ crystal }: NasiconData = nasiconData()): CentredLattice {
  const { a, c, sodium2, polyanion } = crystal;
  const [half, high, third] = [a / 2, a / (2 * Math.sqrt(3)), c / 3];
  return {
    lattice: latticeFromMatrix([
      [half, high, third],
      [-half, high, third],
      [0, -2 * high, third],
    ]),
    sites: [
      { element: 'Na', position: [0.5, 0.5, 0.5] },
      { element: 'Na', position: [0, 0, 0] },
      ...twofoldSites('Na', sodium2),
    ],
    centres: [0, 1],
    frozen: twofoldSites('Si', polyanion),
    charge: 1,
  };
}

/** The six sites 18e of the primitive cell, (x, 0, 1/4) on hexagonal axes. */
function twofoldSites(element: string, x: number): BasisSite[] {
  const [u, v, w] = [wrap(x + 0.25), wrap(0.25 - x), 0.25];
  const sites: Vector3[] = [
    [u, v, w],
    [v, w, u],
    [w, u, v],
  ];
  const inverted = ([p, q, r]: Vector3): Vector3 => [1 - p, 1 - q, 1 - r];
  return [...sites, inverted(sites[1]!), inverted(sites[2]!), inverted(sites[0]!)].map((position) => ({
    element,
    position,
  }));
}

const wrap = (x: number): number => x - Math.floor(x);

/** Sites around the first Na1 in the order of the data: Na2 before polyanions. All lie in its own cell. */
function surroundings(
  { lattice, sites, centres, frozen }: CentredLattice,
  { barriers }: NasiconData,
): LocalSite[] {
  const centre = sites[0]!.position;
  const around = [
    ...barriers.surroundings.sodium2.map((index) => sites[centres.length + index]!),
    ...barriers.surroundings.polyanions.map((index) => frozen[index]!),
  ];
  return around.map(({ element, position: [x, y, z] }) => ({
    element,
    label: element,
    position: toCartesian(lattice, [x - centre[0], y - centre[1], z - centre[2]]),
    functions: siteFunctions('chebyshev', 2),
  }));
}

/** Points, pairs and near triplets around Na1 in orbits of its symmetry; without coefficients. */
function clusterOrbits(sites: readonly LocalSite[], { fit }: NasiconData): Omit<LocalOrbit, 'coefficient'>[] {
  const symmetry = matchSites(sites, sites);
  const apart = (p: number, q: number) =>
    Math.hypot(...[0, 1, 2].map((axis) => sites[p]!.position[axis]! - sites[q]!.position[axis]!));
  const seen = new Set<string>();
  const orbits: Omit<LocalOrbit, 'coefficient'>[] = [];
  const add = (cluster: readonly number[]) => {
    if (seen.has(cluster.join())) return;
    const images = new Map<string, number[]>();
    for (const operation of symmetry) {
      const image = cluster.map((site) => operation[site]!).sort((p, q) => p - q);
      images.set(image.join(), image);
      seen.add(image.join());
    }
    const clusters = [...images.values()];
    orbits.push({ clusters, functions: clusters.map((members) => members.map(() => 0)) });
  };
  const indices = sites.map((_, index) => index);
  for (const p of indices) add([p]);
  for (const p of indices) for (const q of indices) if (p < q && apart(p, q) <= fit.pairs) add([p, q]);
  const near = (p: number, q: number) => p < q && apart(p, q) <= fit.triplets;
  for (const p of indices) {
    for (const q of indices) {
      if (!near(p, q)) continue;
      for (const r of indices) if (near(q, r) && apart(p, r) <= fit.triplets) add([p, q, r]);
    }
  }
  return orbits;
}

/** Expansions of barrier and energy difference of NASICON, fitted to the published hops. */
export interface NasiconExpansions {
  readonly kinetic: LocalClusterExpansion;
  readonly difference: LocalClusterExpansion;
}

let fitted: NasiconExpansions | undefined;

/** The expansions by Lasso, as the authors fitted these barriers; fitted once. */
export function nasiconExpansions(data: NasiconData = nasiconData()): NasiconExpansions {
  if (fitted) return fitted;
  const sites = surroundings(nasiconLattice(data), data);
  const orbits = clusterOrbits(sites, data);
  const blank = localEvaluator({
    sites,
    orbits: orbits.map((orbit) => ({ ...orbit, coefficient: 0 })),
    empty: 0,
  });
  const { rows } = data.barriers;
  const correlations = rows.map(([sodium, polyanions]) =>
    blank.correlations([...sodium, ...polyanions].map((state) => (state === 'N' || state === 'S' ? 0 : 1))),
  );
  const expansion = (energy: 2 | 4, penalty: number): LocalClusterExpansion => {
    const { intercept, coefficients } = fitLinear(
      {
        rows: correlations,
        targets: rows.map((row) => row[energy]),
        weights: rows.map((row) => (energy === 2 ? row[3] : row[5])),
      },
      { kind: 'lasso', penalty, standardise: data.fit.standardise },
    );
    return {
      sites,
      orbits: orbits.map((orbit, index) => ({ ...orbit, coefficient: coefficients[index]! * MILLI })),
      empty: intercept * MILLI,
    };
  };
  fitted = {
    kinetic: expansion(2, data.fit.kraPenalty),
    difference: expansion(4, data.fit.differencePenalty),
  };
  return fitted;
}
