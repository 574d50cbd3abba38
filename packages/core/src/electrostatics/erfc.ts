const SQRT_PI = Math.sqrt(Math.PI);

/**
 * Complementary error function of x >= 0, to about 1e-14 relative: the Maclaurin series of erf (Abramowitz &
 * Stegun 7.1.6) below 2, the continued fraction of erfc (7.1.14) above.
 */
export function erfc(x: number): number {
  return x < 2 ? 1 - erfSeries(x) : erfcFraction(x);
}

function erfSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; term > 1e-17 * sum; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / SQRT_PI) * Math.exp(-x * x) * sum;
}

function erfcFraction(x: number): number {
  // From the tail forwards; the number of levels that 1e-14 takes falls with x^2.
  let fraction = x;
  for (let n = Math.ceil(10 + 200 / (x * x)); n >= 1; n--) fraction = x + n / 2 / fraction;
  return Math.exp(-x * x) / (SQRT_PI * fraction);
}
