/**
 * Conformal intervals from scores of groups that the model had not seen (Vovk, Gammerman and Shafer 2005), normalised
 * by the predicted spread (Papadopoulos et al. 2008), each group weighing the same (Lee, Barber and Willett 2023).
 */

/** A held-out prediction: error in predicted spreads, and the group and domain it belongs to. */
export interface Score {
  readonly score: number;
  readonly group: string;
  readonly domain: string;
}

/** Share of held-out truths inside the interval that claims `claimed`. */
export interface CoveragePoint {
  readonly claimed: number;
  readonly observed: number;
}

/** How wide intervals are. */
export interface Calibration {
  readonly groups: number;
  /** Half widths in predicted spreads, at evenly spaced coverages from 0 to 1. */
  readonly factors: readonly number[];
  /** How much wider or narrower those of a domain are. */
  readonly domains: readonly { readonly domain: string; readonly groups: number; readonly scale: number }[];
}

/** The coverages at which observed ones are told. */
const CLAIMS: readonly number[] = [0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 0.99];
/** Coverages at which a calibration keeps its factors. */
const LEVELS = Array.from({ length: 201 }, (_, index) => index / 200);
/** A domain of this many groups goes half the way, in logarithm, from the scale of the whole to its own. */
const POOLING_GROUPS = 20;

/** A score's size and how much it counts: those of a group add up to 1. */
interface Weighed {
  readonly size: number;
  readonly weight: number;
  readonly group: string;
  readonly domain: string;
}

function weigh(scores: readonly Score[]): Weighed[] {
  const members = new Map<string, number>();
  for (const { group } of scores) members.set(group, (members.get(group) ?? 0) + 1);
  return scores.map(({ score, group, domain }) => ({
    size: Math.abs(score),
    weight: 1 / members.get(group)!,
    group,
    domain,
  }));
}

/** Groups and root mean square size of each domain's scores, drawn towards that of the whole where groups are few. */
function domainScales(scores: readonly Weighed[]): Map<string, { groups: number; scale: number }> {
  const whole = { squares: 0, weight: 0 };
  const domains = new Map<string, { squares: number; weight: number; names: Set<string> }>();
  for (const { size, weight, group, domain } of scores) {
    const own = domains.get(domain) ?? { squares: 0, weight: 0, names: new Set<string>() };
    domains.set(domain, own);
    own.names.add(group);
    for (const sums of [own, whole]) {
      sums.squares += weight * size ** 2;
      sums.weight += weight;
    }
  }
  const scales = [...domains].map(([domain, { squares, weight, names }]) => {
    const ratio = squares / weight / (whole.squares / whole.weight);
    const share = names.size / (names.size + POOLING_GROUPS);
    return [domain, { groups: names.size, scale: ratio > 0 ? Math.sqrt(ratio) ** share : 1 }] as const;
  });
  return new Map(scales);
}

/** The scaled sizes that the scores of a further group stay below with each of the rising `levels`, at most the largest. */
function quantiles(
  scores: readonly Weighed[],
  scales: ReadonlyMap<string, { readonly scale: number }>,
  levels: readonly number[],
): number[] {
  const scaled = scores
    .map(({ size, weight, domain }) => ({ size: size / scales.get(domain)!.scale, weight }))
    .sort((x, y) => x.size - y.size);
  const groups = scaled.reduce((sum, { weight }) => sum + weight, 0);
  let at = 0;
  let below = scaled[0]!.weight;
  return levels.map((level) => {
    const enough = Math.min(level * (groups + 1), groups) - 1e-9;
    while (at < scaled.length - 1 && below < enough) below += scaled[++at]!.weight;
    return scaled[at]!.size;
  });
}

/**
 * Calibrates on held-out scores: one distribution of sizes, and a scale for each domain.
 * @throws RangeError for no scores
 */
export function calibrate(scores: readonly Score[]): Calibration {
  if (scores.length === 0) throw new RangeError('Conformal calibration needs at least one held-out score.');
  const weighed = weigh(scores);
  const scales = domainScales(weighed);
  return {
    groups: new Set(scores.map(({ group }) => group)).size,
    factors: quantiles(weighed, scales, LEVELS),
    domains: [...scales]
      .map(([domain, { groups, scale }]) => ({ domain, groups, scale }))
      .sort((x, y) => (x.domain < y.domain ? -1 : 1)),
  };
}

/** Half the width, in predicted spreads, of the interval that claims `coverage` (0 to 1) in a domain. */
export function intervalFactor({ factors, domains }: Calibration, coverage: number, domain?: string): number {
  const scale = domains.find((own) => own.domain === domain)?.scale ?? 1;
  const place = coverage * (factors.length - 1);
  const low = factors[Math.floor(place)]!;
  const high = factors[Math.ceil(place)] ?? low;
  return scale * (low + (high - low) * (place - Math.floor(place)));
}

/**
 * Coverage observed when each group in turn is judged by what calibrating on the others gives: what an interval holds
 * for a group that nobody has calibrated on. Each group weighs the same.
 * @returns NaN where there is but one group
 */
export function observedCoverage(
  scores: readonly Score[],
  claims: readonly number[] = CLAIMS,
): CoveragePoint[] {
  const weighed = weigh(scores);
  const groups = new Set(scores.map(({ group }) => group));
  const observed = claims.map(() => 0);
  for (const group of groups) {
    const others = weighed.filter((score) => score.group !== group);
    if (others.length === 0) return claims.map((claimed) => ({ claimed, observed: Number.NaN }));
    const scales = domainScales(others);
    const limits = quantiles(others, scales, claims);
    for (const { size, weight, domain } of weighed.filter((score) => score.group === group)) {
      const scale = scales.get(domain)?.scale ?? 1;
      limits.forEach((limit, index) => {
        if (size <= scale * limit) observed[index]! += weight / groups.size;
      });
    }
  }
  return claims.map((claimed, index) => ({ claimed, observed: observed[index]! }));
}
