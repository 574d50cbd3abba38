/** A range of positive numbers; null is an end that is left open. */
export interface Window {
  lower: number | null;
  upper: number | null;
}

/**
 * How well a range serves a window, from 0 to 1, in log space: the share of the window that the range covers.
 * Of a window with an open end it is the share of the range that lies inside.
 * @param range both ends positive, the lower first
 */
export function windowOverlap({ lower, upper }: Window, [from, to]: readonly [number, number]): number {
  const overlap = Math.log(Math.min(upper ?? to, to)) - Math.log(Math.max(lower ?? from, from));
  if (overlap < 0) return 0;
  const [start, end] = lower === null || upper === null ? [from, to] : [lower, upper];
  const whole = Math.log(end) - Math.log(start);
  // A window that is one point is covered or not; dividing by its length of zero would say neither.
  return whole === 0 ? 1 : Math.min(1, overlap / whole);
}

/** A length in the unit it is read most easily in, e.g. `2 nm`. */
export const lengthText = (metres: number): string =>
  withUnit(metres, [
    [1, 'm'],
    [1e-3, 'mm'],
    [1e-6, 'µm'],
    [1e-9, 'nm'],
  ]);

/** A time in the unit it is read most easily in, e.g. `100 fs`. */
export const timeText = (seconds: number): string =>
  withUnit(seconds, [
    [3.15576e7, 'years'],
    [86_400, 'd'],
    [1, 's'],
    [1e-3, 'ms'],
    [1e-6, 'µs'],
    [1e-9, 'ns'],
    [1e-12, 'ps'],
    [1e-15, 'fs'],
  ]);

/** @param units largest first; the smallest takes what is smaller still */
function withUnit(value: number, units: readonly (readonly [size: number, name: string])[]): string {
  const fitting = units.find(([size]) => value >= size * (1 - 1e-9)) ?? units.at(-1);
  if (fitting === undefined) return String(value);
  const [size, name] = fitting;
  return `${Number((value / size).toPrecision(3))} ${name}`;
}
