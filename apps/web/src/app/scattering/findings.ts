import { peaksToName } from '../../components/charts/peaks-to-name';
import type { Point } from '../../components/charts/thinned';
import type { Comparison } from './ask';

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

/** The strongest peaks of the first structure with room between them, as high as the highest curve is there. */
export function namedPeaks({
  twoTheta,
  structures,
}: Comparison): { readonly at: Point; readonly hkl: readonly number[] }[] {
  const peaks = structures[0]?.peaks ?? [];
  return peaksToName(peaks, twoTheta.step * twoTheta.count).map((peak) => {
    const index = Math.round((peak.twoTheta - twoTheta.start) / twoTheta.step);
    const height = Math.max(...structures.map(({ intensities }) => intensities[index] ?? 0));
    return { at: [peak.twoTheta, height], hkl: peak.families[0]?.hkl ?? [] };
  });
}
