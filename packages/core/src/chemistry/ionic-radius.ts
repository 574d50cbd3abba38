import { shannonTable } from './shannon-table.js';

/**
 * Effective ionic radius in angstrom (Shannon 1976, doi 10.1107/S0567739476001551) of an ion, in the listed
 * coordination nearest to the one asked for (the smaller of two equally near). Null when the ion is not
 * listed.
 */
export function ionicRadius(element: string, oxidationState: number, coordination = 6): number | null {
  const byCoordination = shannonTable[element]?.[oxidationState];
  if (byCoordination === undefined) return null;
  let nearest: { gap: number; radius: number } | null = null;
  for (const [listed, radius] of Object.entries(byCoordination)) {
    const gap = Math.abs(Number(listed) - coordination);
    if (nearest === null || gap < nearest.gap) nearest = { gap, radius };
  }
  return nearest?.radius ?? null;
}
