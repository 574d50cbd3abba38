/** Terms of the series below, which at one defect a channel end under 1e-17. */
const TERMS = 20;

/**
 * Mean share of the ions of a channel that reach one of its two open ends. The defects are a Poisson process: of k of
 * them the outermost two leave on average 2 / (k + 1) of the channel, which sums to 2 (1 - exp(-L)) / L - exp(-L).
 *
 * Malik, Burch, Bazant & Ceder, Nano Lett. 10, 4123 (2010), doi 10.1021/nl1023595.
 *
 * @param defects mean number L of defects of a channel: its sites times the share of them that are defects
 */
export const unblockedFraction = (defects: number): number =>
  defects > 1 ? closedForm(defects) : 1 - blockedFraction(defects);

/** The share that is cut off from both ends. */
export function blockedFraction(defects: number): number {
  if (defects > 1) return 1 - closedForm(defects);
  // Near zero the terms of the closed form cancel; those of the sum over k >= 2 of (k - 1) (-L)^k / (k + 1)! do not.
  let sum = 0;
  let power = defects / 2;
  for (let k = 2; k < TERMS; k++) {
    power *= -defects / (k + 1);
    sum -= (k - 1) * power;
  }
  return sum;
}

const closedForm = (defects: number): number => (-2 * Math.expm1(-defects)) / defects - Math.exp(-defects);
