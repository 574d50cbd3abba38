import { BOLTZMANN } from '@interphase/core';
import type { RandomNormal } from './random-normal.js';

/** What canonical sampling through velocity rescaling is told. */
export interface CsvrSettings {
  /** K. */
  readonly temperature: number;
  /** Degrees of freedom of the velocities. */
  readonly freedoms: number;
  /** Timestep over the thermostat's relaxation time. */
  readonly share: number;
}

/**
 * The kinetic energy (eV) that follows on `kinetic` after one timestep: a random draw whose long-time distribution is
 * the canonical one (Bussi, Donadio & Parrinello 2007, 10.1063/1.2408420, eq. A7). Velocities are to be multiplied by
 * the square root of new over old.
 */
export function nextKineticEnergy(
  kinetic: number,
  { temperature, freedoms, share }: CsvrSettings,
  random: RandomNormal,
): number {
  const kept = Math.exp(-share);
  const target = (freedoms * BOLTZMANN * temperature) / 2;
  const first = random.normal();
  const others = random.squares(freedoms - 1);
  return (
    kinetic +
    (1 - kept) * ((target * (others + first * first)) / freedoms - kinetic) +
    2 * first * Math.sqrt(((kinetic * target) / freedoms) * (1 - kept) * kept)
  );
}
