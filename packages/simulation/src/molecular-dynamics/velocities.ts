import { AVOGADRO, BOLTZMANN, ELEMENTARY_CHARGE } from '@interphase/core';
import type { RandomNormal } from './random-normal.js';

/** Acceleration in angstrom/ps^2 of 1 g/mol under 1 eV/angstrom. */
export const ACCELERATION = (AVOGADRO * ELEMENTARY_CHARGE) / 10;

/** Kinetic energy in eV of velocities in angstrom/ps; `masses` in u, one for each atom. */
export function kineticEnergy(velocities: Float64Array, masses: Float64Array): number {
  let twice = 0;
  for (let atom = 0, at = 0; atom < masses.length; atom++, at += 3) {
    const [x, y, z] = [velocities[at]!, velocities[at + 1]!, velocities[at + 2]!];
    twice += masses[atom]! * (x * x + y * y + z * z);
  }
  return twice / (2 * ACCELERATION);
}

/** Temperature in K of a kinetic energy in eV. */
export const temperatureOf = (kinetic: number, freedoms: number): number =>
  freedoms > 0 ? (2 * kinetic) / (freedoms * BOLTZMANN) : 0;

/** Takes the motion of the centre of mass out of velocities. */
export function stopCentre(velocities: Float64Array, masses: Float64Array): void {
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  for (let axis = 0; axis < 3; axis++) {
    const momentum = masses.reduce((sum, mass, atom) => sum + mass * velocities[3 * atom + axis]!, 0);
    for (let at = axis; at < velocities.length; at += 3) velocities[at]! -= momentum / total;
  }
}

/** Velocities (angstrom/ps) of the Maxwell-Boltzmann distribution at a temperature (K). */
export function thermalVelocities(
  masses: Float64Array,
  temperature: number,
  random: RandomNormal,
): Float64Array {
  const velocities = new Float64Array(3 * masses.length);
  masses.forEach((mass, atom) => {
    const width = Math.sqrt((BOLTZMANN * temperature * ACCELERATION) / mass);
    for (let axis = 0; axis < 3; axis++) velocities[3 * atom + axis] = width * random.normal();
  });
  return velocities;
}
