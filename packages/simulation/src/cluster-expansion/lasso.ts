/** A least-squares problem in centred form: columns of the matrix, targets and weights that sum to 1. */
export interface CentredProblem {
  readonly columns: readonly Float64Array[];
  readonly targets: Float64Array;
  readonly weights: Float64Array;
}

/** Sweeps after which a fit that still moves is given up: collinear columns with a tiny penalty. */
const MOST_SWEEPS = 20_000;
/** Sweeps over all columns before those in use are swept alone. */
const FULL_SWEEPS = 1000;
const INNER_SWEEPS = 200;

/**
 * Coefficients that minimise 1/2 sum of w (y - X b)^2 + penalty x sum of |b| by cyclic coordinate descent (Friedman,
 * Hastie & Tibshirani, J. Stat. Softw. 33 (2010) 1, doi 10.18637/jss.v033.i01), until the duality gap is below
 * `tolerance` times the weighted sum of y^2: how far the objective may lie above its minimum.
 * @param start coefficients to start from, e.g. those of a larger penalty; left as they are
 */
export function lasso(
  { columns, targets, weights }: CentredProblem,
  penalty: number,
  tolerance: number,
  start?: ArrayLike<number>,
): Float64Array {
  const rows = targets.length;
  const coefficients = Float64Array.from({ length: columns.length }, (_, j) => start?.[j] ?? 0);
  const residual = Float64Array.from(targets);
  columns.forEach((column, j) => {
    const own = coefficients[j]!;
    if (own !== 0) for (let i = 0; i < rows; i++) residual[i]! -= own * column[i]!;
  });
  const squares = columns.map((column) => weightedDot(weights, column, column));
  const scale = weightedDot(weights, targets, targets);
  /** One pass over some columns: the largest coefficient and the largest change. */
  const pass = (members: readonly number[]): { largest: number; change: number } => {
    let largest = 0;
    let change = 0;
    for (const j of members) {
      const square = squares[j]!;
      if (square <= 1e-14) continue;
      const column = columns[j]!;
      const before = coefficients[j]!;
      const slope = weightedDot(weights, column, residual) + square * before;
      const after = (Math.sign(slope) * Math.max(0, Math.abs(slope) - penalty)) / square;
      const step = after - before;
      if (step !== 0) {
        coefficients[j] = after;
        for (let i = 0; i < rows; i++) residual[i]! -= step * column[i]!;
      }
      largest = Math.max(largest, Math.abs(after));
      change = Math.max(change, Math.abs(step));
    }
    return { largest, change };
  };
  const everyColumn = [...columns.keys()];
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    const { largest, change } = pass(everyColumn);
    // The gap costs a sweep itself, so it is looked at only once the coefficients have come to rest.
    if (largest === 0 || change <= tolerance * largest) {
      const gap = dualityGap({ columns, targets, weights }, penalty, coefficients, residual);
      if (gap <= tolerance * scale || change === 0) break;
    }
    if (sweep < FULL_SWEEPS) continue;
    // Few columns are in use by now: these settle among themselves before the others are asked again.
    const used = everyColumn.filter((j) => coefficients[j] !== 0);
    for (let inner = 0; inner < INNER_SWEEPS && pass(used).change > tolerance * largest; inner++) sweep++;
  }
  return coefficients;
}

/** Smallest penalty at which every coefficient is 0. */
export const emptyingPenalty = ({ columns, targets, weights }: CentredProblem): number =>
  columns.reduce((most, column) => Math.max(most, Math.abs(weightedDot(weights, column, targets))), 0);

/** Objective less that of the best dual point at hand. */
function dualityGap(
  { columns, targets, weights }: CentredProblem,
  penalty: number,
  coefficients: Float64Array,
  residual: Float64Array,
): number {
  const steepest = columns.reduce(
    (most, column) => Math.max(most, Math.abs(weightedDot(weights, column, residual))),
    0,
  );
  const squared = weightedDot(weights, residual, residual);
  const shrink = steepest > penalty ? penalty / steepest : 1;
  const absolute = coefficients.reduce((sum, value) => sum + Math.abs(value), 0);
  const dual = 2 * shrink * weightedDot(weights, residual, targets) - shrink ** 2 * squared;
  return (squared - dual) / 2 + penalty * absolute;
}

function weightedDot(weights: Float64Array, a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i]! * a[i]! * b[i]!;
  return sum;
}
