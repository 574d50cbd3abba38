import { z } from 'zod';
import { type Artifact, type ArtifactTable, readArtifact } from './artifact';

const pattern = z.object({
  label: z.string(),
  wavelength: z.number(),
  peaks: z.array(
    z.object({
      hkls: z.array(z.object({ hkl: z.array(z.number()), multiplicity: z.number() })),
      d: z.number(),
      twoTheta: z.number(),
      intensity: z.number(),
    }),
  ),
  profile: z.object({ start: z.number(), step: z.number(), intensities: z.array(z.number()) }),
});

/** A powder pattern: peaks and profile over 2θ (degrees), intensities with the highest at 100. */
export type PowderPattern = z.infer<typeof pattern>;

export const powderPatternOf = (artifacts: readonly Artifact[]): PowderPattern | null =>
  readArtifact(artifacts, 'powder-pattern', pattern);

export function powderPatternTable(artifacts: readonly Artifact[]): ArtifactTable | null {
  const found = powderPatternOf(artifacts);
  if (!found) return null;
  return {
    columns: ['two_theta_degrees', 'd_angstrom', 'intensity_percent', 'hkl', 'multiplicity'],
    rows: found.peaks.map((peak) => [
      peak.twoTheta,
      peak.d,
      peak.intensity,
      peak.hkls.map(({ hkl }) => hkl.join(' ')).join('; '),
      peak.hkls.map(({ multiplicity }) => multiplicity).join('; '),
    ]),
  };
}

const distribution = z.object({
  r: z.object({ start: z.number(), step: z.number() }),
  total: z.array(z.number()),
  partials: z.array(z.object({ pair: z.string(), weight: z.number(), g: z.array(z.number()) })),
  density: z.number(),
});

/**
 * A pair distribution function G(r) (Å⁻²) over distance (Å), its partials g(r) with their weights in it, and the number
 * density (Å⁻³).
 */
export type PairDistribution = z.infer<typeof distribution>;

export const pairDistributionOf = (artifacts: readonly Artifact[]): PairDistribution | null =>
  readArtifact(artifacts, 'pair-distribution', distribution);

export function pairDistributionTable(artifacts: readonly Artifact[]): ArtifactTable | null {
  const found = pairDistributionOf(artifacts);
  if (!found) return null;
  return {
    columns: ['r_angstrom', 'g_total', ...found.partials.map(({ pair }) => `g_${pair}`)],
    rows: found.total.map((value, index) => [
      Number((found.r.start + index * found.r.step).toFixed(6)),
      value,
      ...found.partials.map(({ g }) => g[index] ?? null),
    ]),
  };
}
