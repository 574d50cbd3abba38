/**
 * Networks learn the square root of a barrier: its spread is more even than the barrier's own, and its square is
 * never negative.
 */
export const barrierToTarget = (barrier: number) => Math.sqrt(barrier);

/** The barrier in eV of a transformed value; below zero counts as no barrier. */
export const targetToBarrier = (target: number) => Math.max(target, 0) ** 2;
