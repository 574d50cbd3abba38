import { BOLTZMANN, InputError } from '@interphase/core';

/** A diffusivity, or any other positive rate, at a temperature. */
export interface ArrheniusPoint {
  /** K. */
  readonly temperature: number;
  /** In any unit; the prefactor has the same. */
  readonly diffusivity: number;
  /** One standard error of it, in the same unit; null when not known. */
  readonly standardError: number | null;
}

/** D = prefactor * exp(-activationEnergy / kT). Errors are standard errors; null where the points cannot tell. */
export interface ArrheniusFit {
  /** eV. */
  readonly activationEnergy: number;
  readonly activationEnergyError: number | null;
  readonly prefactor: number;
  readonly prefactorError: number | null;
  /** Whether each point counted by its own standard error. */
  readonly weighted: boolean;
  /** Mean of 1/kT over the points (by weight) and ln D there: the two errors are independent about it. */
  readonly centre: {
    /** 1/eV. */
    readonly inverseTemperature: number;
    readonly logarithm: number;
    readonly logarithmError: number | null;
  };
}

/**
 * Straight line of ln D over 1/kT by least squares.
 *
 * When every point has a standard error the points are weighted by it (of ln D: error / D), and the errors of the
 * line follow from theirs, raised by the square root of chi2 / (n - 2) where the points scatter more than they claim
 * (Birge 1932, 10.1103/PhysRev.40.207). Otherwise all points count alike and the errors follow from the scatter,
 * null for two points.
 *
 * @throws InputError `arrhenius.points` for fewer than two temperatures, or a number that is not positive
 */
export function fitArrhenius(points: readonly ArrheniusPoint[]): ArrheniusFit {
  for (const { temperature, diffusivity } of points) {
    if (!(temperature > 0 && diffusivity > 0 && Number.isFinite(temperature / diffusivity))) {
      throw new InputError(
        'arrhenius.points',
        `No Arrhenius line passes through ${diffusivity} at ${temperature} K: both must be positive`,
      );
    }
  }
  if (new Set(points.map(({ temperature }) => temperature)).size < 2) {
    throw new InputError('arrhenius.points', 'An Arrhenius line needs two temperatures or more');
  }
  const weighted = points.every(({ standardError }) => standardError !== null && standardError > 0);
  const rows = points.map(({ temperature, diffusivity, standardError }) => ({
    x: 1 / (BOLTZMANN * temperature),
    y: Math.log(diffusivity),
    weight: weighted && standardError !== null ? (diffusivity / standardError) ** 2 : 1,
  }));
  const sum = (term: (row: { x: number; y: number; weight: number }) => number) =>
    rows.reduce((total, row) => total + row.weight * term(row), 0);
  const weight = sum(() => 1);
  const x = sum((row) => row.x) / weight;
  const y = sum((row) => row.y) / weight;
  const spread = sum((row) => (row.x - x) ** 2);
  const slope = sum((row) => (row.x - x) * (row.y - y)) / spread;
  const scatter = sum((row) => (row.y - y - slope * (row.x - x)) ** 2);
  const variance = varianceOfUnitWeight(scatter, points.length, weighted);
  const logarithmError = variance === null ? null : Math.sqrt(variance / weight);
  const slopeError = variance === null ? null : Math.sqrt(variance / spread);
  const prefactor = Math.exp(y - slope * x);
  return {
    activationEnergy: -slope,
    activationEnergyError: slopeError,
    prefactor,
    prefactorError: scaledHypotenuse(prefactor, logarithmError, slopeError, x),
    weighted,
    centre: { inverseTemperature: x, logarithm: y, logarithmError },
  };
}

/**
 * The line's diffusivity at a temperature (K) with its standard error, to first order; `logarithmError` is the
 * standard error of ln D, the one to use when it is not small.
 *
 * @throws InputError `arrhenius.points` when the temperature is not positive
 */
export function extrapolateArrhenius(
  fit: ArrheniusFit,
  temperature: number,
): { diffusivity: number; standardError: number | null; logarithmError: number | null } {
  if (!(temperature > 0)) {
    throw new InputError('arrhenius.points', `A temperature must be positive, not ${temperature} K`);
  }
  const { inverseTemperature, logarithm, logarithmError } = fit.centre;
  const away = 1 / (BOLTZMANN * temperature) - inverseTemperature;
  const diffusivity = Math.exp(logarithm - fit.activationEnergy * away);
  return {
    diffusivity,
    standardError: scaledHypotenuse(diffusivity, logarithmError, fit.activationEnergyError, away),
    logarithmError: scaledHypotenuse(1, logarithmError, fit.activationEnergyError, away),
  };
}

function varianceOfUnitWeight(scatter: number, count: number, weighted: boolean): number | null {
  const measured = count > 2 ? scatter / (count - 2) : null;
  return weighted ? Math.max(1, measured ?? 1) : measured;
}

function scaledHypotenuse(
  scale: number,
  logarithmError: number | null,
  slopeError: number | null,
  away: number,
): number | null {
  return logarithmError === null || slopeError === null
    ? null
    : scale * Math.hypot(logarithmError, slopeError * away);
}
