import type { Vector3 } from '@interphase/core';
import type { TabulatedEnergy } from '../interaction/pair-table.js';

/** A framework atom: where it is and how it acts on the mobile ion. */
export interface Source {
  /** Fractional coordinates. */
  readonly position: Vector3;
  readonly energy: TabulatedEnergy;
}
