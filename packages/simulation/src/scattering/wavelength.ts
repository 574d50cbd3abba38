import { ParameterError } from '@interphase/core';

/**
 * Wavelengths of laboratory tubes, angstrom. Without a number: mean of the Kα doublet, weighted 2:1. The lines are
 * those of Hölzer et al., Phys. Rev. A 56 (1997) 4554, doi 10.1103/PhysRevA.56.4554 (Cr to Cu), and Deslattes et al.,
 * Rev. Mod. Phys. 75 (2003) 35, doi 10.1103/RevModPhys.75.35 (Mo, Ag); the means are those in general use.
 */
const LINES: ReadonlyMap<string, number> = new Map([
  ['CrKa', 2.291],
  ['CrKa1', 2.289726],
  ['FeKa', 1.93735],
  ['FeKa1', 1.936041],
  ['CoKa', 1.79026],
  ['CoKa1', 1.788996],
  ['CuKa', 1.54184],
  ['CuKa1', 1.540593],
  ['MoKa', 0.71073],
  ['MoKa1', 0.709317],
  ['AgKa', 0.560885],
  ['AgKa1', 0.559422],
]);

/** What tubes can be named, e.g. `CuKa`. */
export const lineNames: readonly string[] = [...LINES.keys()];

/** Shortest and longest wavelength that is taken, angstrom. */
export const wavelengthRange = [0.05, 20] as const;

/** A wavelength and what it is called. */
export interface Wavelength {
  /** Angstrom. */
  readonly length: number;
  /** `Cu Kα`; null for a bare number. */
  readonly label: string | null;
  /** Element of the tube's anode; null for a bare number. */
  readonly anode: string | null;
}

/**
 * Reads the name of a line (`CuKa`, `MoKa1`) or a number of angstrom, which may be written as text.
 *
 * @throws ParameterError at `wavelength` naming the lines and the range
 */
export function wavelengthOf(stated: string | number): Wavelength {
  const named = typeof stated === 'string' ? LINES.get(stated.trim()) : undefined;
  if (typeof stated === 'string' && named !== undefined) {
    const anode = stated.trim().slice(0, 2);
    return { length: named, label: stated.trim().replace('Ka', ' Kα').replace('1', '₁'), anode };
  }
  const length = typeof stated === 'string' && stated.trim() === '' ? Number.NaN : Number(stated);
  const [shortest, longest] = wavelengthRange;
  if (!(length >= shortest && length <= longest)) {
    throw new ParameterError(
      `“${stated}” is no wavelength; give ${shortest} to ${longest} angstrom or one of ${lineNames.join(', ')}.`,
      ['wavelength'],
    );
  }
  return { length, label: null, anode: null };
}
