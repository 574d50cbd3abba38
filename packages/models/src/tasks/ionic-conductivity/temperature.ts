import { ParameterError } from '@interphase/core';

/** Kelvin at which conductivities were measured, and between which they can be carried over. */
export const ROOM_TEMPERATURE = 298.15;
export const TEMPERATURES = { least: 200, most: 800 } as const;
/** Closer to room temperature than this (kelvin), a conductivity is taken as it stands. */
const NEAR = 10;

/**
 * log10 of the prefactor A of sigma T = A exp(-E/kT), in S K/cm: n q2 a2 nu / 6k of a random walk with 2e22 ions a
 * cubic centimetre, hops of 3 angstrom and 1e13 attempts a second gives 4.7. Measured prefactors spread over decades
 * around it and rise with the activation energy (Meyer-Neldel rule; Muy et al. 2018, doi
 * 10.1021/acs.chemmater.8b01504): a standard deviation of 1.5 stands for both.
 */
const PREFACTOR = { log10: 4.7, deviation: 1.5 };
const BOLTZMANN_EV = 8.617333262e-5;

/** A conductivity in S/cm and the interval around it. */
export interface ConductivityInterval {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Activation energy in eV that a conductivity at room temperature speaks for, from the usual prefactor; zero at
 * least.
 */
export function activationEnergyOf(conductivity: number): number {
  const decades = PREFACTOR.log10 - Math.log10(conductivity * ROOM_TEMPERATURE);
  return Math.max(0, decades) * Math.LN10 * BOLTZMANN_EV * ROOM_TEMPERATURE;
}

/**
 * A conductivity at room temperature carried to another by the Arrhenius relation. What is not known of the prefactor
 * adds to the interval; `deviates` is half the interval's width in standard deviations, 1.645 for 90 %.
 * @throws ParameterError outside 200 to 800 K
 */
export function atTemperature(
  room: ConductivityInterval,
  temperature: number,
  deviates: number,
): ConductivityInterval & { readonly warnings: readonly string[] } {
  if (!(temperature >= TEMPERATURES.least && temperature <= TEMPERATURES.most)) {
    throw new ParameterError(
      `A temperature of ${temperature} K is outside ${TEMPERATURES.least} to ${TEMPERATURES.most} K: conductivities were measured near ${ROOM_TEMPERATURE} K and can be carried no further.`,
      ['temperature'],
    );
  }
  if (Math.abs(temperature - ROOM_TEMPERATURE) < NEAR) return { ...room, warnings: [] };
  // log10(sigma T) = log10 A - (T0/T) (log10 A - log10(sigma0 T0))
  const share = ROOM_TEMPERATURE / temperature;
  const carried = (conductivity: number) =>
    PREFACTOR.log10 * (1 - share) +
    share * Math.log10(conductivity * ROOM_TEMPERATURE) -
    Math.log10(temperature);
  const centre = carried(room.value);
  const unknown = deviates * PREFACTOR.deviation * Math.abs(1 - share);
  return {
    value: 10 ** centre,
    lower: 10 ** (centre - Math.hypot(centre - carried(room.lower), unknown)),
    upper: 10 ** (centre + Math.hypot(carried(room.upper) - centre, unknown)),
    warnings: [
      `Learned near ${ROOM_TEMPERATURE} K and carried to ${temperature} K with an activation energy of ${activationEnergyOf(room.value).toFixed(2)} eV, estimated from the conductivity; the interval is widened for what that leaves open.`,
    ],
  };
}
