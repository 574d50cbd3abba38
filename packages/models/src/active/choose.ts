/** One that may be simulated next. */
export interface Candidate {
  /** Where it lies in the learned representation. */
  readonly point: Float64Array;
  /** How unsure the model is of it. */
  readonly spread: number;
}

/**
 * Those to simulate next: one after the other the candidate with the greatest product of spread and distance to the
 * nearest one known or chosen before (k-centre greedy of Sener and Savarese, ICLR 2018, weighted by uncertainty). So
 * none is chosen that the model is sure of, and no two that would teach the same.
 * @param known points of what was learned from; where there are none the first is the least sure
 * @returns indices of candidates in the order chosen, `count` or all of them
 */
export function chooseNext(
  known: readonly Float64Array[],
  candidates: readonly Candidate[],
  count: number,
): number[] {
  const squares = Float64Array.from(candidates, ({ point }) =>
    known.reduce((least, other) => Math.min(least, squaredDistance(point, other)), Number.POSITIVE_INFINITY),
  );
  const isFree = candidates.map(() => true);
  const chosen: number[] = [];
  while (chosen.length < Math.min(count, candidates.length)) {
    let best = -1;
    let worth = -1;
    for (const [index, { spread }] of candidates.entries()) {
      if (!isFree[index]) continue;
      const far = squares[index]!;
      const own = far === Number.POSITIVE_INFINITY ? spread : spread * Math.sqrt(far);
      if (own > worth) [best, worth] = [index, own];
    }
    if (best < 0) break;
    isFree[best] = false;
    chosen.push(best);
    const { point } = candidates[best]!;
    for (const [index, other] of candidates.entries()) {
      if (isFree[index]) squares[index] = Math.min(squares[index]!, squaredDistance(point, other.point));
    }
  }
  return chosen;
}

function squaredDistance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k]! - b[k]!) ** 2;
  return sum;
}
