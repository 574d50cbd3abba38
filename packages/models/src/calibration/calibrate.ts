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

/** How wide intervals are: half their width in predicted spreads, at evenly spaced coverages from 0 to 1. */
export interface Calibration {
  readonly groups: number;
  readonly factors: readonly number[];
  readonly domains: readonly {
    readonly domain: string;
    readonly groups: number;
    readonly factors: readonly number[];
  }[];
}

/** The coverages at which observed ones are told. */
export const CLAIMS: readonly number[] = [0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 0.99];
/** Coverages at which a calibration keeps its factors. */
const LEVELS = Array.from({ length: 201 }, (_, index) => index / 200);
/**
 * A domain of this many groups speaks for itself as much as the whole speaks for it. With fewer the coverage observed on
 * groups left out strays by more than a few points from what is claimed.
 */
const POOLING_GROUPS = 40;

/** Scores by rising size; the weights of a group add up to 1. */
interface Ranking {
  readonly sizes: Float64Array;
  readonly weights: Float64Array;
  readonly groups: readonly string[];
  readonly names: ReadonlySet<string>;
}

function rank(scores: readonly Score[]): Ranking {
  const members = new Map<string, number>();
  for (const { group } of scores) members.set(group, (members.get(group) ?? 0) + 1);
  const sorted = scores
    .map(({ score, group }) => ({ size: Math.abs(score), group }))
    .sort((x, y) => x.size - y.size);
  return {
    sizes: Float64Array.from(sorted, ({ size }) => size),
    weights: Float64Array.from(sorted, ({ group }) => 1 / members.get(group)!),
    groups: sorted.map(({ group }) => group),
    names: new Set(members.keys()),
  };
}

/**
 * The sizes that shares `levels`, rising, of the groups stay below; null where there is no group but the one left out.
 * @param further groups to come, among which the levels shall hold: 1 for the promise that a conformal interval makes,
 * which widens quantiles of few groups
 */
function quantiles(
  { sizes, weights, groups, names }: Ranking,
  levels: readonly number[],
  further: 0 | 1,
  without?: string,
): number[] | null {
  const count = names.size - (without !== undefined && names.has(without) ? 1 : 0);
  if (count === 0) return null;
  let at = -1;
  let below = 0;
  let size = 0;
  return levels.map((level) => {
    const enough = Math.min(level * (count + further), count) - 1e-9;
    while (at < sizes.length - 1 && (at < 0 || below < enough)) {
      at++;
      if (groups[at] === without) continue;
      below += weights[at]!;
      size = sizes[at]!;
    }
    return size;
  });
}

/** Factors of a domain, drawn towards those of the whole (which keep the promise for a further group) the fewer groups it has. */
function pooled(own: readonly number[] | null, groups: number, whole: readonly number[]): number[] {
  if (own === null) return [...whole];
  const share = groups / (groups + POOLING_GROUPS);
  return whole.map((factor, index) => share * own[index]! + (1 - share) * factor);
}

const rankDomains = (scores: readonly Score[]): ReadonlyMap<string, Ranking> =>
  new Map(
    [...new Set(scores.map(({ domain }) => domain))]
      .sort()
      .map((domain) => [domain, rank(scores.filter((score) => score.domain === domain))]),
  );

/**
 * Calibrates on held-out scores, for the whole and for each domain.
 * @throws RangeError for no scores
 */
export function calibrate(scores: readonly Score[]): Calibration {
  const ranking = rank(scores);
  const whole = quantiles(ranking, LEVELS, 1);
  if (whole === null) throw new RangeError('Conformal calibration needs at least one held-out score.');
  return {
    groups: ranking.names.size,
    factors: whole,
    domains: [...rankDomains(scores)].map(([domain, own]) => ({
      domain,
      groups: own.names.size,
      factors: pooled(quantiles(own, LEVELS, 0), own.names.size, whole),
    })),
  };
}

/** Half the width, in predicted spreads, of the interval that claims `coverage` (0 to 1) in a domain. */
export function intervalFactor(calibration: Calibration, coverage: number, domain?: string): number {
  const { factors } = calibration.domains.find((own) => own.domain === domain) ?? calibration;
  const place = coverage * (factors.length - 1);
  const low = factors[Math.floor(place)]!;
  const high = factors[Math.ceil(place)] ?? low;
  return low + (high - low) * (place - Math.floor(place));
}

/**
 * Coverage observed when each group in turn is judged by what calibrating on the others gives: what an interval holds
 * for a group that nobody has calibrated on. Each group weighs the same.
 */
export function observedCoverage(
  scores: readonly Score[],
  claims: readonly number[] = CLAIMS,
): CoveragePoint[] {
  const whole = rank(scores);
  const domains = rankDomains(scores);
  const members = new Map<string, Score[]>();
  for (const score of scores) {
    const own = members.get(score.group);
    if (own) own.push(score);
    else members.set(score.group, [score]);
  }
  const observed = claims.map(() => 0);
  let judged = 0;
  for (const [group, own] of members) {
    const general = quantiles(whole, claims, 1, group);
    if (general === null) continue;
    judged++;
    const factors = new Map<string, number[]>();
    for (const { score, domain } of own) {
      const ranking = domains.get(domain)!;
      let limits = factors.get(domain);
      if (!limits) {
        limits = pooled(quantiles(ranking, claims, 0, group), ranking.names.size - 1, general);
        factors.set(domain, limits);
      }
      limits.forEach((limit, index) => {
        if (Math.abs(score) <= limit) observed[index]! += 1 / own.length;
      });
    }
  }
  return claims.map((claimed, index) => ({
    claimed,
    observed: judged === 0 ? Number.NaN : observed[index]! / judged,
  }));
}
