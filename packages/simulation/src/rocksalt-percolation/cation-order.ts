import type { FccCell } from './fcc-cell.js';

/** The three ways in which equal numbers of lithium and metal order on the cations of a rocksalt. */
export const CATION_ORDERS = ['layered', 'spinel-like', 'gamma-LiFeO2'] as const;

export type CationOrder = (typeof CATION_ORDERS)[number];

/**
 * Whether the site (i, j, k), in primitive vectors, is one of lithium where the crystal is ordered:
 *
 * - layered (alpha-NaFeO2): every other close-packed (111) layer;
 * - spinel-like (LT-LiCoO2): corner-sharing tetrahedra of lithium, 16c of Fd-3m, between those of metal, 16d;
 * - gamma-LiFeO2 (I4_1/amd): two of each in every tetrahedron; the long axis is c.
 */
export const isLithiumSite: Readonly<Record<CationOrder, (i: number, j: number, k: number) => boolean>> = {
  layered: (i, j, k) => (i + j + k) % 2 === 0,
  'spinel-like': (i, j, k) => (i % 2) + (j % 2) + (k % 2) <= 1,
  'gamma-LiFeO2': (i, j, k) => {
    const height = (i + j) % 4;
    const odd = (j + k) % 2 === 1;
    return odd === (height === 0 || height === 3);
  },
};

/** Sites of a cell that are lithium's, and those that are metal's, where the crystal is ordered. */
export function sublattices(cell: FccCell, order: CationOrder): { lithium: Int32Array; metal: Int32Array } {
  const [rows, columns, depth] = cell.size;
  const belongs = isLithiumSite[order];
  const lithium = new Int32Array(cell.sites / 2);
  const metal = new Int32Array(cell.sites / 2);
  let [site, ofLithium, ofMetal] = [0, 0, 0];
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++)
      for (let k = 0; k < depth; k++) {
        if (belongs(i, j, k)) lithium[ofLithium++] = site++;
        else metal[ofMetal++] = site++;
      }
  return { lithium, metal };
}

/** Share of lithium's own sites, from 0 to 1, that lithium holds. */
export interface SiteShares {
  /** On the sites that are lithium's where the crystal is ordered. */
  readonly lithium: number;
  /** On those that are the metal's. */
  readonly metal: number;
}

/**
 * How `content` sites without metal in a formula unit of two cations spread over the two sublattices.
 *
 * Ordered (0), they fill lithium's own sites first; random (1), they are as frequent on both; between, the shares of
 * both sublattices go linearly from the one to the other. So `disorder` is the part of the exchange of cations that
 * leads to the random arrangement: in LiTMO2 the metal holds `disorder` / 2 of lithium's sites.
 */
export function siteShares(content: number, disorder: number): SiteShares {
  const random = (disorder * content) / 2;
  return {
    lithium: (1 - disorder) * Math.min(content, 1) + random,
    metal: (1 - disorder) * Math.max(content - 1, 0) + random,
  };
}
