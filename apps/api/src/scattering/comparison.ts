import type { PowderPeak } from '@interphase/simulation';
import type { StructureRecord } from '@interphase/store';

/** What one structure scatters. Curves stand on the axes of the comparison. */
export interface Scattered {
  readonly record: StructureRecord | null;
  readonly label: string;
  readonly formula: string;
  readonly without: string | null;
  readonly removed: number | null;
  /** Integrated intensities on the scale of the curve. */
  readonly peaks: readonly PowderPeak[];
  readonly intensities: readonly number[];
  readonly distribution: readonly number[];
  readonly warnings: readonly string[];
}

/** The same with its differences from the first structure, null for the first itself. */
export interface ScatteringOfStructure extends Scattered {
  readonly intensityDifference: readonly number[] | null;
  readonly distributionDifference: readonly number[] | null;
}

/** Values start, start + step, …. */
export interface Axis {
  readonly start: number;
  readonly step: number;
  readonly count: number;
}

/** What X-rays or neutrons would show of structures, on common axes. */
export interface ScatteringComparison {
  readonly radiation: string;
  /** Angstrom. */
  readonly wavelength: number;
  readonly twoTheta: Axis;
  readonly r: Axis;
  readonly structures: readonly ScatteringOfStructure[];
}
