import type { RunCurve } from './curves-of-run';

/** A line of a published figure. */
export interface PublishedSeries {
  readonly label: string;
  readonly how: string;
  readonly points: readonly { readonly x: number; readonly y: number; readonly error?: number | null }[];
}

/** A published point beside what the run gives there. */
export interface ComparedPoint {
  readonly label: string;
  readonly x: number;
  readonly published: number;
  readonly publishedError: number | null;
  /** Null where the run has no line of this name, or does not reach that far. */
  readonly simulated: number | null;
  readonly simulatedError: number | null;
  /** Simulated over published where both are positive. */
  readonly ratio: number | null;
}

/** The line of a run that has the name of a published one. */
export const curveLike = (label: string, curves: readonly RunCurve[]): RunCurve | undefined =>
  curves.find((curve) => plain(curve.label) === plain(label));

/** Every published point with the run's number at the same place, between its neighbours where it has none there. */
export function comparePoints(
  series: readonly PublishedSeries[],
  curves: readonly RunCurve[],
): ComparedPoint[] {
  return series.flatMap(({ label, points }) => {
    const curve = curveLike(label, curves);
    return points.map(({ x, y, error }) => {
      const found = curve ? at(curve.points, x) : null;
      return {
        label,
        x,
        published: y,
        publishedError: error ?? null,
        simulated: found?.[0] ?? null,
        simulatedError: found?.[1] ?? null,
        ratio: found && found[0] > 0 && y > 0 ? found[0] / y : null,
      };
    });
  });
}

/** Value and error of a line at a place, by a straight line between its points; null outside of it. */
function at(points: RunCurve['points'], x: number): readonly [number, number | null] | null {
  const near = (value: number) => Math.abs(value - x) <= 1e-9 * Math.max(1, Math.abs(x));
  const exact = points.find(([value]) => near(value));
  if (exact) return [exact[1], exact[2]];
  const after = points.findIndex(([value]) => value > x);
  const [before, next] = [points[after - 1], points[after]];
  if (!before || !next) return null;
  const part = (x - before[0]) / (next[0] - before[0]);
  return [before[1] + part * (next[1] - before[1]), Math.max(before[2] ?? 0, next[2] ?? 0) || null];
}

const plain = (label: string): string => label.replaceAll('\u00a0', ' ').trim();
