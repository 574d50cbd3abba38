import { BOLTZMANN } from '@interphase/core';
import type { ForceField } from '../force-field/force-field.js';
import { heldField } from '../force-field/held-field.js';
import type { DynamicsCell } from './dynamics-cell.js';
import { randomNormal } from './random-normal.js';
import { runDynamics } from './run-dynamics.js';

/** A field that holds a framework, and what it took. */
export interface HeldFramework {
  readonly field: ForceField;
  /** Spring of every framework atom, eV/angstrom^2. */
  readonly stiffness: number;
}

/** Length of a trial, ps. */
const TRIAL = 1;
/** Atoms may be displaced by so many times what the springs alone would allow. */
const ALLOWED = 2;
/** The spring doubles at most so often. */
const MOST_DOUBLINGS = 4;

/**
 * The field with springs on the framework (`heldField`) that are stiff enough at the highest temperature: where after
 * one picosecond the root mean square displacement exceeds twice sqrt(3 kT / k), the pair energies push atoms off
 * their sites harder than springs hold them, and the springs double, up to 16 times.
 */
export function stiffEnough(
  bare: ForceField,
  cell: DynamicsCell,
  settings: { stiffness: number; temperature: number; timestep: number; seed: number },
  onStep: (part: number) => void,
): HeldFramework {
  const referenceForces = new Float64Array(cell.positions.length);
  bare.evaluate(cell.positions, referenceForces);
  const heldBy = (stiffness: number): ForceField =>
    heldField(bare, { reference: cell.positions, referenceForces, stiffness, heldAtoms: cell.held });
  const { temperature, timestep } = settings;
  for (let doublings = 0; ; doublings++) {
    const stiffness = settings.stiffness * 2 ** doublings;
    const field = heldBy(stiffness);
    if (doublings === MOST_DOUBLINGS) return { field, stiffness };
    const positions = cell.positions.slice();
    const steps = Math.ceil(TRIAL / timestep);
    let displaced = 0;
    runDynamics({
      field,
      masses: cell.masses,
      positions,
      temperature,
      timestep,
      equilibration: steps,
      steps: 0,
      thermostat: 'CSVR',
      relaxation: 0.1,
      freeCentre: false,
      sampleEvery: 1,
      random: randomNormal(settings.seed),
      onSample: () => {
        displaced = displacementOf(positions, cell);
      },
      onStep,
    });
    if (displaced < ALLOWED * Math.sqrt((3 * BOLTZMANN * temperature) / stiffness)) {
      return { field, stiffness };
    }
  }
}

/** Root mean square distance of the framework's atoms from their sites, angstrom. */
function displacementOf(positions: Float64Array, { positions: sites, held }: DynamicsCell): number {
  let squares = 0;
  for (let x = 0; x < 3 * held; x++) squares += (positions[x]! - sites[x]!) ** 2;
  return held > 0 ? Math.sqrt(squares / held) : 0;
}
