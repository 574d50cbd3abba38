import type { Matrix3 } from '@interphase/core';

/** A number with one standard error; null when it has none or nobody knows it. */
export interface Measured {
  readonly value: number;
  readonly error: number | null;
}

/** How ions move at one temperature. */
export interface TransportEstimate {
  /** K. */
  readonly temperature: number;
  /** Tracer diffusivity tensor, cm2/s, cartesian. */
  readonly tensor: Matrix3;
  /** A third of its trace, cm2/s; null where sampling did not resolve it. */
  readonly diffusivity: Measured | null;
  /** Diffusivity of the charge, cm2/s: what conducts; null where sampling did not resolve it. */
  readonly chargeDiffusivity: Measured | null;
  /** Null where nothing hops or sampling did not resolve it. */
  readonly correlationFactor: Measured | null;
  /** Tracer over charge diffusivity; null where it is 1 by assumption or nothing conducts. */
  readonly havenRatio: Measured | null;
}
