/** Coverages that the forms offer. */
export const COVERAGES = [0.5, 0.8, 0.9, 0.95] as const;
export const DEFAULT_COVERAGE = 0.9;

/** The coverage of a form, or the default when it is none of those offered. */
export function coverageOf(text: string | undefined): number {
  return COVERAGES.find((coverage) => String(coverage) === text) ?? DEFAULT_COVERAGE;
}

/** Kelvin at which conductivities are learned. */
export const ROOM_TEMPERATURE = 298.15;
