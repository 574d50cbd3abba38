import { InputError } from '@interphase/core';
import type { ForceField } from '../force-field/force-field.js';
import { nextKineticEnergy } from './csvr.js';
import type { RandomNormal } from './random-normal.js';
import { ACCELERATION, kineticEnergy, stopCentre, temperatureOf, thermalVelocities } from './velocities.js';

/** One run at one temperature. Times in ps, energies in eV, lengths in angstrom. */
export interface DynamicsSettings {
  readonly field: ForceField;
  /** u, one for each atom. */
  readonly masses: Float64Array;
  /** Start, cartesian; moved along. */
  readonly positions: Float64Array;
  /** K. */
  readonly temperature: number;
  readonly timestep: number;
  /** Steps with the thermostat before anything is reported. */
  readonly equilibration: number;
  /** Steps that are reported. */
  readonly steps: number;
  /** Of the reported steps; equilibration always has the thermostat. */
  readonly thermostat: 'CSVR' | 'NVE';
  /** Relaxation time of the thermostat. */
  readonly relaxation: number;
  /** Whether the field leaves the total momentum as it is: then the centre of mass rests. */
  readonly freeCentre: boolean;
  readonly sampleEvery: number;
  readonly random: RandomNormal;
  /** At every sampled step, from time 0 on; `positions` is the run's own array. */
  readonly onSample: (sample: DynamicsSample, positions: Float64Array) => void;
  /** After every step, with the finished share. */
  readonly onStep?: (part: number) => void;
}

/** The state of a run at one time. */
export interface DynamicsSample {
  /** Since the end of the equilibration. */
  readonly time: number;
  readonly potential: number;
  readonly kinetic: number;
  /** K. */
  readonly temperature: number;
  /** Total energy less all that the thermostat put in: constant but for the error of the integration. */
  readonly conserved: number;
}

/** A sign of a run gone wrong: hotter than this many times the wanted temperature. */
const RUNAWAY = 20;

/**
 * Molecular dynamics by velocity Verlet, after an equilibration with the thermostat.
 *
 * @throws InputError `dynamics.unstable` when atoms fly apart
 */
export function runDynamics(settings: DynamicsSettings): void {
  const { field, masses, positions, temperature, timestep, random, equilibration, steps } = settings;
  const size = positions.length;
  const freedoms = size - (settings.freeCentre ? 3 : 0);
  const velocities = thermalVelocities(masses, temperature, random);
  if (settings.freeCentre) stopCentre(velocities, masses);
  const forces = new Float64Array(size);
  const halfKick = Float64Array.from(
    { length: size },
    (_, x) => (ACCELERATION * timestep) / (2 * masses[Math.floor(x / 3)]!),
  );
  const csvr = { temperature, freedoms, share: timestep / settings.relaxation };
  let potential = field.evaluate(positions, forces);
  let kinetic = kineticEnergy(velocities, masses);
  let added = 0;
  const all = equilibration + steps;
  for (let step = 0; step <= all; step++) {
    const reported = step - equilibration;
    if (reported === 0) added = 0;
    if (reported >= 0 && reported % settings.sampleEvery === 0) {
      const now = temperatureOf(kinetic, freedoms);
      settings.onSample(
        {
          time: reported * timestep,
          potential,
          kinetic,
          temperature: now,
          conserved: potential + kinetic - added,
        },
        positions,
      );
    }
    if (step === all) break;
    for (let x = 0; x < size; x++) {
      velocities[x]! += halfKick[x]! * forces[x]!;
      positions[x]! += timestep * velocities[x]!;
    }
    potential = field.evaluate(positions, forces);
    for (let x = 0; x < size; x++) velocities[x]! += halfKick[x]! * forces[x]!;
    kinetic = kineticEnergy(velocities, masses);
    if (!(temperatureOf(kinetic, freedoms) < RUNAWAY * temperature)) throw unstable(timestep, temperature);
    if (reported < 0 || settings.thermostat === 'CSVR') {
      const next = nextKineticEnergy(kinetic, csvr, random);
      const factor = Math.sqrt(next / kinetic);
      for (let x = 0; x < size; x++) velocities[x]! *= factor;
      added += next - kinetic;
      kinetic = next;
    }
    settings.onStep?.((step + 1) / all);
  }
}

function unstable(timestep: number, temperature: number): InputError {
  return new InputError(
    'dynamics.unstable',
    `The run at ${temperature} K flew apart with a timestep of ${timestep} ps: take a shorter one, and check charges and potentials`,
  );
}
