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
  /** A third of its trace, cm2/s. */
  readonly diffusivity: Measured;
  /** Diffusivity of the charge, cm2/s: what conducts. */
  readonly chargeDiffusivity: Measured;
  /** Null where nothing hops. */
  readonly correlationFactor: Measured | null;
  /** Tracer over charge diffusivity; null where it is 1 by assumption or nothing conducts. */
  readonly havenRatio: Measured | null;
}
