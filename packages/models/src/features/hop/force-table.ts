import { element } from '@interphase/core';
import {
  ENTRIES_PER_SQUARE_ANGSTROM,
  morseAttraction,
  type PairEnergy,
  remembered,
  screenedRepulsion,
  tabulate,
} from '@interphase/simulation';
import type { Bond } from './anion-bond.js';
import type { HopSurroundings } from './hop-surroundings.js';

/** Energies end here, angstrom. */
const CUTOFF = 8;
const KEPT_TABLES = 400;

/** Energy of one kind of pair over the squared distance. */
export interface ForceTable {
  /** Entry k is the energy in eV at R^2 = k / ENTRIES_PER_SQUARE_ANGSTROM. */
  readonly energy: Float64Array;
  /** Distance from which on every entry is zero, angstrom. */
  readonly reach: number;
}

function tableOf(pair: PairEnergy): ForceTable {
  const { energy } = tabulate(pair, CUTOFF);
  const last = energy.findLastIndex((value) => value !== 0);
  // Between the last entry and the next it falls to zero; past the table's end nothing is told.
  const end = Math.min(last + 1, energy.length - 1);
  return { energy: energy.subarray(0, end + 1), reach: Math.sqrt(end / ENTRIES_PER_SQUARE_ANGSTROM) };
}

/** Attraction of the ion by an anion. */
export const attractionTable = remembered(
  (bond: Bond) => tableOf(morseAttraction(bond)),
  ({ alpha, rmin, d0 }) => `${alpha} ${rmin} ${d0}`,
  KEPT_TABLES,
);

const coreOf = (symbol: string, charge: number) => {
  const { covalentRadius, row } = element(symbol);
  return { charge, covalentRadius: covalentRadius ?? 1.5, row };
};
const repulsionTables = remembered(
  ([mobile, charge, symbol]: readonly [string, number, string]) =>
    tableOf(screenedRepulsion(coreOf(mobile, charge), coreOf(symbol, 1))),
  (key) => key.join(' '),
  KEPT_TABLES,
);

/** Repulsion of the ion by a cation of charge 1. */
export const repulsionTable = (mobile: HopSurroundings['mobile'], symbol: string) =>
  repulsionTables([mobile.element, mobile.charge, symbol]);
