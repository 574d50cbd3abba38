import { type PowderPattern, pairDistributionOf, powderPatternOf } from '../../lib/run/artifacts/scattering';
import { CurveChart } from '../charts/curve-chart';
import { Section } from '../section/section';
import { ArtifactFigure } from './artifact-figure';
import type { ShownRun } from './shown-run';

/** Partial functions shown beside the total. */
const MOST_PARTIALS = 3;

/** The powder pattern that the structure would give. */
export function PowderPatternPlot({ run }: { run: ShownRun }) {
  const pattern = powderPatternOf(run.artifacts);
  if (!pattern) return null;
  const strongest = pattern.peaks.reduce<Peak | null>(
    (best, peak) => (best && best.intensity >= peak.intensity ? best : peak),
    null,
  );
  const { start, step, intensities } = pattern.profile;
  return (
    <Section id="powder" title="Powder pattern">
      <ArtifactFigure
        run={run}
        artifact="powder-pattern"
        title={
          strongest
            ? `The strongest line, ${indices(strongest)}, stands at ${strongest.twoTheta.toFixed(2)}°`
            : 'No line lies in this range'
        }
        subtitle={`${pattern.label}, ${pattern.wavelength.toFixed(4)} Å; intensity with the highest line at 100`}
      >
        <CurveChart
          x={{ label: '2θ, degrees' }}
          y={{ label: 'intensity', from: 0 }}
          curves={[
            {
              label: `${pattern.peaks.length} lines`,
              points: intensities.map((value, index) => [start + index * step, value]),
            },
          ]}
          spoken={`Powder pattern with ${pattern.peaks.length} lines.`}
        />
      </ArtifactFigure>
    </Section>
  );
}

type Peak = PowderPattern['peaks'][number];

const indices = (peak: Peak): string => `(${peak.hkls[0]?.hkl.join('\u2009') ?? ''})`.replaceAll('-', '−');

/** The pair distribution function that the structure would give. */
export function PairDistributionPlot({ run }: { run: ShownRun }) {
  const distribution = pairDistributionOf(run.artifacts);
  if (!distribution) return null;
  const { start, step } = distribution.r;
  const over = (values: readonly number[]) =>
    values.map((value, index) => [start + index * step, value] as const);
  const strongest = [...distribution.partials].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  // What a partial adds to G(r), so that all curves stand on one axis.
  const share = ({ weight, g }: (typeof strongest)[number]) =>
    over(g).map(([r, value]) => [r, weight * 4 * Math.PI * distribution.density * r * (value - 1)] as const);
  return (
    <Section id="pair-distribution" title="Pair distribution">
      <ArtifactFigure
        run={run}
        artifact="pair-distribution"
        title="The distances between pairs of atoms"
        subtitle="G(r), Å⁻², over distance; total and what the pairs of most weight add to it"
      >
        <CurveChart
          x={{ label: 'distance, Å' }}
          y={{ label: 'G(r), Å⁻²' }}
          curves={[
            { label: 'total', points: over(distribution.total) },
            ...strongest
              .slice(0, MOST_PARTIALS - 1)
              .map((partial) => ({ label: partial.pair, points: share(partial) })),
          ]}
          spoken={`Pair distribution function with ${distribution.partials.length} partials.`}
        />
      </ArtifactFigure>
    </Section>
  );
}
