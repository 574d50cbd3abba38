/**
 * Conformal intervals from scores of inputs that the model had not seen
 * (Vovk, Gammerman and Shafer 2005; normalised by the predicted spread, Papadopoulos et al. 2008).
 */

/** A held-out prediction: residual divided by predicted spread, and the group it was held out with. */
export interface HeldOutScore {
  readonly score: number;
  readonly group: string;
}

/** How many evenly spaced quantiles of the scores a model keeps. */
const KEPT_QUANTILES = 401;

/** Share of held-out truths inside the interval that claims `claimed`. */
export interface CoveragePoint {
  readonly claimed: number;
  readonly observed: number;
}

/**
 * Quantiles of the absolute scores, evenly spaced from 0 to 1, each group weighing the same, so that a
 * prototype with many decorations does not speak for the others.
 */
export function scoreQuantiles(scores: readonly HeldOutScore[], kept = KEPT_QUANTILES): number[] {
  if (scores.length === 0) throw new RangeError('Conformal calibration needs at least one held-out score.');
  const sizes = new Map<string, number>();
  for (const { group } of scores) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const sorted = scores
    .map(({ score, group }) => ({
      size: Math.abs(score),
      weight: 1 / ((sizes.get(group) ?? 1) * sizes.size),
    }))
    .sort((x, y) => x.size - y.size);
  const quantiles: number[] = [];
  let index = 0;
  let below = sorted[0]?.weight ?? 0;
  for (let k = 0; k < kept; k++) {
    const level = k / (kept - 1);
    while (index < sorted.length - 1 && below < level - 1e-12) below += sorted[++index]?.weight ?? 0;
    quantiles.push(sorted[index]?.size ?? 0);
  }
  return quantiles;
}

/** The number of predicted spreads on each side that claims `coverage` (0 to 1), between kept quantiles. */
export function intervalFactor(quantiles: readonly number[], coverage: number): number {
  const place = coverage * (quantiles.length - 1);
  const low = quantiles[Math.floor(place)] ?? 0;
  const high = quantiles[Math.ceil(place)] ?? low;
  return low + (high - low) * (place - Math.floor(place));
}

/**
 * Coverage observed when each group in turn is judged by the quantiles of the others: what an interval holds
 * on a prototype nobody has calibrated on. Each group weighs the same.
 */
export function observedCoverage(
  scores: readonly HeldOutScore[],
  claims: readonly number[],
): CoveragePoint[] {
  const groups = [...new Set(scores.map(({ group }) => group))];
  const shares = groups.map((group) => {
    const own = scores.filter((score) => score.group === group);
    const quantiles = scoreQuantiles(scores.filter((score) => score.group !== group));
    return claims.map((claimed) => {
      const factor = intervalFactor(quantiles, claimed);
      return own.filter(({ score }) => Math.abs(score) <= factor).length / own.length;
    });
  });
  return claims.map((claimed, index) => ({
    claimed,
    observed: shares.reduce((sum, share) => sum + (share[index] ?? 0), 0) / groups.length,
  }));
}
