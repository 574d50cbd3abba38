import type { Comparison } from './ask';
import type { Point } from './thin';

/** Peaks this strong, as a share of the strongest, are named in the drawing. */
const NAMED = 0.12;
/** Least distance of two names, as a share of the axis. */
const APART = 0.045;

/** Where two curves are farthest apart: place on the axis and by how much; null when they are nowhere. */
export function largestDifference(
  difference: readonly number[] | null | undefined,
  axis: Comparison['twoTheta'],
): { readonly place: number; readonly by: number } | null {
  let at = -1;
  (difference ?? []).forEach((value, index) => {
    if (Math.abs(value) > Math.abs(difference?.[at] ?? 0)) at = index;
  });
  const by = difference?.[at];
  return by === undefined ? null : { place: axis.start + at * axis.step, by };
}

/** The strongest peaks with room between them, as high as the curve is there. */
export function peaksToName(
  comparison: Comparison,
): { readonly at: Point; readonly hkl: readonly number[] }[] {
  const { twoTheta, structures } = comparison;
  const [first] = structures;
  if (!first) return [];
  const strongest = Math.max(...first.peaks.map(({ intensity }) => intensity));
  const room = APART * twoTheta.step * twoTheta.count;
  const named: { at: Point; hkl: readonly number[] }[] = [];
  for (const peak of [...first.peaks].sort((a, b) => b.intensity - a.intensity)) {
    if (peak.intensity < NAMED * strongest) break;
    if (named.some(({ at }) => Math.abs(at[0] - peak.twoTheta) < room)) continue;
    const index = Math.round((peak.twoTheta - twoTheta.start) / twoTheta.step);
    const height = Math.max(...structures.map(({ intensities }) => intensities[index] ?? 0));
    named.push({ at: [peak.twoTheta, height], hkl: peak.families[0]?.hkl ?? [] });
  }
  return named;
}
