/** Weights below this part of the largest are left out. */
const NEGLIGIBLE = 1e-17;

/**
 * The mean of `value(n)` over n successes in `trials` of probability `p`: from results at fixed numbers to those at a
 * fixed occupation (Newman & Ziff, Phys. Rev. E 64, 016706 (2001), eq. 1; doi 10.1103/PhysRevE.64.016706). The weights
 * are built outwards from the largest, so that nothing overflows for any number of trials.
 */
export function binomialAverage(trials: number, p: number, value: (n: number) => number): number {
  if (p <= 0) return value(0);
  if (p >= 1) return value(trials);
  const mode = Math.min(trials, Math.floor((trials + 1) * p));
  const odds = p / (1 - p);
  let total = 1;
  let sum = value(mode);
  for (let n = mode + 1, weight = 1; n <= trials; n++) {
    weight *= ((trials - n + 1) / n) * odds;
    if (weight < NEGLIGIBLE) break;
    total += weight;
    sum += weight * value(n);
  }
  for (let n = mode - 1, weight = 1; n >= 0; n--) {
    weight *= (n + 1) / (trials - n) / odds;
    if (weight < NEGLIGIBLE) break;
    total += weight;
    sum += weight * value(n);
  }
  return sum / total;
}
