/** A range of positive numbers; null is an end that is left open. */
export interface Window {
  lower: number | null;
  upper: number | null;
}

/** A range that goes on so far beyond the one end of an open window serves it in full. */
const farBeyond = 10;

/**
 * How well a range serves a window, from 0 to 1, in log space: the share of the window that the range covers. A window
 * with an open end is served by lying in it, or by reaching a decade into it, whichever is more.
 * @param range both ends positive, the lower first
 */
export function windowOverlap({ lower, upper }: Window, range: readonly [number, number]): number {
  const [from, to] = range;
  if (lower !== null && upper !== null) return covered([lower, upper], range);
  const inside: readonly [number, number] = [
    lower ?? Math.min(from, upper ?? from),
    upper ?? Math.max(to, lower ?? to),
  ];
  const decade: readonly [number, number] =
    lower !== null ? [lower, lower * farBeyond] : upper !== null ? [upper / farBeyond, upper] : range;
  return Math.max(covered(range, inside), covered(decade, range));
}

/** The share of the first range that the second covers. */
function covered([start, end]: readonly [number, number], [from, to]: readonly [number, number]): number {
  const overlap = Math.log(Math.min(end, to)) - Math.log(Math.max(start, from));
  if (overlap < 0) return 0;
  const whole = Math.log(end) - Math.log(start);
  // A range that is one point is covered or not; dividing by its length of zero would say neither.
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
