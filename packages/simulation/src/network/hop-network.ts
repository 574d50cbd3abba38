import type { Vector3 } from '@interphase/core';

/** A place where the mobile ion rests. */
export interface NetworkSite {
  /** Fractional coordinates, each in [0, 1). */
  readonly position: Vector3;
  /** Energy above the lowest site, eV. */
  readonly energy: number;
  /** Index of the first site that symmetry makes equal to this one. */
  readonly orbit: number;
}

/** A hop between two resting sites, listed once for both directions. */
export interface NetworkHop {
  /** Index of the site it starts from. */
  readonly from: number;
  /** Index of the site it ends on. */
  readonly to: number;
  /** Cell of the end seen from the cell of the start. */
  readonly translation: Vector3;
  /** Fractional coordinates of the highest point, continuous with the start's. */
  readonly saddle: Vector3;
  /** Energy of the highest point above the lowest site, eV: minus the start's energy it is the forward barrier. */
  readonly energy: number;
  /** Length of the straight line between the two sites, angstrom. */
  readonly distance: number;
  /** Index of the first hop that symmetry makes equal to this one. */
  readonly orbit: number;
}

/** Where a mobile ion rests in a crystal's cell and how it gets from site to site. */
export interface HopNetwork {
  readonly sites: readonly NetworkSite[];
  readonly hops: readonly NetworkHop[];
}
