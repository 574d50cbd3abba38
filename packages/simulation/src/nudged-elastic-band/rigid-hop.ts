import { ParameterError, toCartesian } from '@interphase/core';
import type { SmoothLandscape } from '../network/smooth-landscape.js';
import type { Hop } from './hop.js';
import { rigidField } from './rigid-field.js';
import { type BandSettings, type SolvedHop, solveHop } from './solve-hop.js';

/**
 * The hop of a lone ion in the rigid framework, as the landscape has it: no atom gives way and no other mobile ion is
 * there. Null when the landscape has no barrier between start and end.
 */
export function rigidHop(landscape: SmoothLandscape, hop: Hop, settings: BandSettings): SolvedHop | null {
  const { lattice } = landscape;
  const problem = {
    field: () => rigidField(landscape),
    positions: Float64Array.from(toCartesian(lattice, hop.from)),
    end: toCartesian(lattice, hop.to),
    through: hop.through && toCartesian(lattice, hop.through),
  };
  try {
    return solveHop(problem, settings, () => {});
  } catch (error) {
    if (error instanceof ParameterError) return null;
    throw error;
  }
}
