import {
  InputError,
  type LatticeParameters,
  ParameterError,
  parseFormula,
  UnsupportedChemistryError,
} from '@interphase/core';
import { TEMPERATURES } from '@interphase/models';
import { parseIon } from '@interphase/simulation';
import type { GivenCell, GivenHop } from './subject.js';

/** What an interval may claim: below, it says little; above, hardly a held-out row is left to hold it to. */
const COVERAGE = { lowest: 0.5, highest: 0.99 } as const;
const LENGTH = { lowest: 1, highest: 200 } as const;
const ANGLE = { lowest: 10, highest: 170 } as const;
/** Cells beside the one that coordinates count in, which a hop may reach into. */
const FARTHEST = 10;

/** @throws ParameterError about `coverage` */
export function checkCoverage(coverage: number): number {
  if (!(coverage >= COVERAGE.lowest && coverage <= COVERAGE.highest)) {
    throw new ParameterError(
      `coverage is ${coverage}; it must lie from ${COVERAGE.lowest} to ${COVERAGE.highest}.`,
      ['coverage'],
    );
  }
  return coverage;
}

/** @throws ParameterError about `temperature` */
export function checkTemperature(kelvin: number): number {
  if (!(kelvin >= TEMPERATURES.least && kelvin <= TEMPERATURES.most)) {
    throw new ParameterError(
      `temperature is ${kelvin} K; it must lie from ${TEMPERATURES.least} to ${TEMPERATURES.most} K: conductivities are learned near 298 K and can be carried no further.`,
      ['temperature'],
    );
  }
  return kelvin;
}

/** The element of an ion. @throws ParameterError about `mobileIon` */
export const checkIon = (text: string): string => parseIon(text).element;

/** A formula that is one. @throws ParameterError about `formula` */
export function checkFormula(formula: string): string {
  try {
    parseFormula(formula);
    return formula;
  } catch (error) {
    if (error instanceof UnsupportedChemistryError || !(error instanceof InputError)) throw error;
    throw new ParameterError(`${error.message}. Write it as Li7La3Zr2O12 or NaZr2(PO4)3.`, ['formula']);
  }
}

/** @throws ParameterError about the field of `cell` at fault */
export function checkCell(
  cell: LatticeParameters & { readonly spaceGroup?: number | null | undefined },
): GivenCell {
  const { a, b, c, alpha, beta, gamma, spaceGroup } = cell;
  const within = (
    values: Readonly<Record<string, number>>,
    { lowest, highest }: { readonly lowest: number; readonly highest: number },
    unit: string,
  ) => {
    for (const [name, value] of Object.entries(values)) {
      if (value >= lowest && value <= highest) continue;
      throw new ParameterError(
        `${name} is ${value} ${unit}; it must lie from ${lowest} to ${highest} ${unit}.`,
        ['cell', name],
      );
    }
  };
  within({ a, b, c }, LENGTH, 'angstrom');
  within({ alpha, beta, gamma }, ANGLE, 'degrees');
  if (spaceGroup != null && !(spaceGroup >= 1 && spaceGroup <= 230)) {
    throw new ParameterError(`spaceGroup is ${spaceGroup}; the space groups are numbered 1 to 230.`, [
      'cell',
      'spaceGroup',
    ]);
  }
  return { a, b, c, alpha, beta, gamma, spaceGroup: spaceGroup ?? null };
}

/** @throws ParameterError about the end of `hop` at fault */
export function checkHop(hop: {
  readonly from: readonly number[];
  readonly to: readonly number[];
}): GivenHop {
  const end = (name: 'from' | 'to'): [number, number, number] => {
    const [x, y, z, ...more] = hop[name];
    if (x === undefined || y === undefined || z === undefined || more.length > 0) {
      throw new ParameterError(
        `${name} holds ${hop[name].length} numbers; three fractional coordinates are needed.`,
        ['hop', name],
      );
    }
    if (![x, y, z].every((coordinate) => Math.abs(coordinate) <= FARTHEST)) {
      throw new ParameterError(
        `${name} is ${[x, y, z].join(' ')}; fractional coordinates are needed, from 0 to 1.`,
        ['hop', name],
      );
    }
    return [x, y, z];
  };
  return { from: end('from'), to: end('to') };
}
