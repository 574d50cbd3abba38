/** Peaks this strong, as a share of the strongest, are named in a drawing. */
const NAMED = 0.12;
/** Least distance of two names, as a share of the axis. */
const APART = 0.045;

/** The strongest peaks with so much room between them on an axis `length` degrees long that their names do not meet. */
export function peaksToName<Peak extends { readonly twoTheta: number; readonly intensity: number }>(
  peaks: readonly Peak[],
  length: number,
): Peak[] {
  const byIntensity = [...peaks].sort((a, b) => b.intensity - a.intensity);
  const strongest = byIntensity[0]?.intensity ?? 0;
  const named: Peak[] = [];
  for (const peak of byIntensity) {
    if (peak.intensity < NAMED * strongest) break;
    if (named.every(({ twoTheta }) => Math.abs(twoTheta - peak.twoTheta) >= APART * length)) named.push(peak);
  }
  return named;
}
