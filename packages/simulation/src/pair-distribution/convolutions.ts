/** Standard deviations from the centre at which a Gaussian is cut: below 1e-8 of its height. */
const REACH = 6;

/** A function on distances n·width convolved with a Gaussian of this variance (same unit squared); zero outside. */
export function blur(values: Float64Array, width: number, variance: number): Float64Array {
  const deviation = Math.sqrt(variance);
  const reach = Math.ceil((REACH * deviation) / width);
  const kernel = Float64Array.from({ length: reach + 1 }, (_, n) =>
    Math.exp(-((n * width) ** 2) / (2 * variance)),
  );
  const total = kernel.reduce((sum, value, n) => sum + (n === 0 ? value : 2 * value), 0);
  const blurred = new Float64Array(values.length);
  for (let from = 0; from < values.length; from++) {
    const value = values[from]! / total;
    if (value === 0) continue;
    const first = Math.max(0, from - reach);
    const last = Math.min(values.length - 1, from + reach);
    for (let to = first; to <= last; to++) blurred[to]! += value * kernel[Math.abs(to - from)]!;
  }
  return blurred;
}

/**
 * An odd function of distance as a measurement up to `qMax` shows it: ∫ f(r') [sin(Q(r−r'))/(r−r') −
 * sin(Q(r+r'))/(r+r')] dr'/π, for f on distances n·width. It is exact but for what lies beyond the last distance.
 */
export function terminate(values: Float64Array, width: number, qMax: number): Float64Array {
  const kernel = Float64Array.from({ length: 2 * values.length }, (_, n) =>
    n === 0 ? (qMax * width) / Math.PI : Math.sin(qMax * n * width) / (Math.PI * n),
  );
  return values.map((_, to) => {
    let sum = 0;
    for (let from = 1; from < values.length; from++) {
      sum += values[from]! * (kernel[Math.abs(to - from)]! - kernel[to + from]!);
    }
    return sum;
  });
}
