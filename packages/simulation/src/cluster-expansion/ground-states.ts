/** A state on the line between composition and energy. */
export interface HullPoint {
  readonly composition: number;
  /** eV per site that may hold the mobile ion. */
  readonly energy: number;
}

/** A voltage between two neighbouring ground states. */
export interface VoltageStep {
  readonly from: number;
  readonly to: number;
  /** V against the reference, over the whole step. */
  readonly voltage: number;
}

/** Points within so much (eV) of a line lie on it. */
const ON_LINE = 1e-9;

/** The lower convex hull of the points, by composition: the ground states among them. */
export function convexHull<Point extends HullPoint>(points: readonly Point[]): Point[] {
  const lowest = [...points].sort((a, b) => a.composition - b.composition || a.energy - b.energy);
  const hull: Point[] = [];
  for (const point of lowest) {
    if (hull.at(-1)?.composition === point.composition) continue;
    while (hull.length >= 2 && !turnsUp(hull.at(-2)!, hull.at(-1)!, point)) hull.pop();
    hull.push(point);
  }
  return hull;
}

/** Whether the middle point lies below the line from the first to the last. */
const turnsUp = (first: HullPoint, middle: HullPoint, last: HullPoint): boolean => {
  const share = (middle.composition - first.composition) / (last.composition - first.composition);
  return middle.energy < first.energy + share * (last.energy - first.energy) - ON_LINE;
};

/** Height (eV) of a point above the hull at its composition; NaN outside of the hull's compositions. */
export function aboveHull(hull: readonly HullPoint[], { composition, energy }: HullPoint): number {
  const exact = hull.find((point) => point.composition === composition);
  if (exact) return energy - exact.energy;
  const next = hull.findIndex((point) => point.composition > composition);
  if (next <= 0) return Number.NaN;
  const [left, right] = [hull[next - 1]!, hull[next]!];
  const share = (composition - left.composition) / (right.composition - left.composition);
  return energy - left.energy - share * (right.energy - left.energy);
}

/**
 * Average voltages between ground states at 0 K (Aydinol, Kohan, Ceder, Cho & Joannopoulos, Phys. Rev. B 56 (1997) 1354,
 * doi 10.1103/PhysRevB.56.1354): V = -(E2 - E1 - (x2 - x1) E_metal) / ((x2 - x1) z).
 * @param metalEnergy eV per atom of the ion's element, on the scale of the energies
 * @param charge elementary charges that one ion carries
 */
export function hullVoltages(hull: readonly HullPoint[], metalEnergy: number, charge = 1): VoltageStep[] {
  return hull.slice(1).map((to, k) => {
    const from = hull[k]!;
    const slope = (to.energy - from.energy) / (to.composition - from.composition);
    return { from: from.composition, to: to.composition, voltage: (metalEnergy - slope) / charge };
  });
}
