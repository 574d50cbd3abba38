import { indicesText } from '../../lib/format/miller';
import {
  type PairDistribution,
  pairDistributionOf,
  powderPatternOf,
} from '../../lib/run/artifacts/scattering';
import { CurveChart } from '../charts/curve-chart';
import { peaksToName } from '../charts/peaks-to-name';
import { StackedChart } from '../charts/stacked-chart';
import { Figure } from '../figure/figure';
import { Section } from '../section/section';
import { ArtifactFigure } from './artifact-figure';
import type { ShownRun } from './shown-run';

/** Partial functions drawn together. */
const MOST_PARTIALS = 4;
/** Distances of bonds and next neighbours, angstrom, which can be told from one another. */
const NEAR = 6;

/** The powder pattern that the structure would give. */
export function PowderPatternPlot({ run }: { run: ShownRun }) {
  const pattern = powderPatternOf(run.artifacts);
  if (!pattern) return null;
  const { start, step, intensities } = pattern.profile;
  const named = peaksToName(pattern.peaks, step * intensities.length);
  const [strongest] = named;
  const title = strongest
    ? `The strongest of ${pattern.peaks.length} lines, ${indicesText(strongest.hkls[0]?.hkl ?? [])}, stands at ${strongest.twoTheta.toFixed(2)}°`
    : 'No line lies in this range';
  const wavelength = `${pattern.wavelength.toFixed(4)}\u00a0Å`;
  return (
    <Section id="powder" title="Powder pattern">
      <ArtifactFigure
        run={run}
        artifact="powder-pattern"
        title={title}
        subtitle={`${pattern.label.replace(/, [\d.]+ Å$/, '')}, ${wavelength}; intensity with the highest line at 100, strokes mark reflections`}
      >
        <StackedChart
          axis={{ start, step, count: intensities.length }}
          curves={[
            {
              label: pattern.label.split(',')[0] ?? '',
              values: intensities,
              difference: null,
              marks: pattern.peaks.map(({ twoTheta }) => twoTheta),
            },
          ]}
          labels={named.map(({ twoTheta, hkls }) => ({
            at: [twoTheta, intensities[Math.round((twoTheta - start) / step)] ?? 0],
            text: indicesText(hkls[0]?.hkl ?? []),
          }))}
          xLabel="2θ, degrees"
          yLabel="intensity"
          spoken={`Powder pattern. ${title}.`}
        />
      </ArtifactFigure>
    </Section>
  );
}

/** The pair distribution function that the structure would give, and near the origin what pairs of elements add. */
export function PairDistributionPlot({ run }: { run: ShownRun }) {
  const distribution = pairDistributionOf(run.artifacts);
  if (!distribution) return null;
  const { r, total, partials } = distribution;
  const nearest = nearestPair(distribution);
  const title = nearest
    ? `The nearest atoms, ${nearest.pair.replace('-', '–')}, stand ${nearest.distance.toFixed(2)}\u00a0Å apart`
    : 'The distances between pairs of atoms';
  const strongest = [...partials]
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, MOST_PARTIALS);
  return (
    <Section id="pair-distribution" title="Pair distribution">
      <ArtifactFigure
        run={run}
        artifact="pair-distribution"
        title={title}
        subtitle="G(r), Å⁻², over distance; 0 where there is no order, peaks at the distances of pairs"
      >
        <StackedChart
          axis={{ ...r, count: total.length }}
          curves={[{ label: 'all pairs', values: total, difference: null, marks: [] }]}
          labels={[]}
          xLabel="distance, Å"
          yLabel="G(r), Å⁻²"
          spoken={`Pair distribution function. ${title}.`}
        />
      </ArtifactFigure>
      <Figure
        title={`What pairs of elements add to it up to ${NEAR}\u00a0Å`}
        subtitle="Share of G(r), Å⁻², of the pairs of most weight"
      >
        <CurveChart
          x={{ label: 'distance, Å', from: 0 }}
          y={{ label: 'share of G(r), Å⁻²' }}
          curves={strongest.map((partial) => ({
            label: partial.pair.replace('-', '–'),
            points: share(partial, distribution).filter(([distance]) => distance <= NEAR),
          }))}
          spoken={`Shares of ${strongest.map(({ pair }) => pair).join(', ')} in the pair distribution function.`}
        />
      </Figure>
    </Section>
  );
}

type Partial = PairDistribution['partials'][number];

/** What a partial adds to G(r): its weight times 4πrρ(g − 1). */
const share = ({ weight, g }: Partial, { r, density }: PairDistribution) =>
  g.map((value, index) => {
    const distance = r.start + index * r.step;
    return [distance, weight * 4 * Math.PI * density * distance * (value - 1)] as const;
  });

/** The pair whose g(r) has its first peak at the least distance. */
function nearestPair({ r, partials }: PairDistribution): { pair: string; distance: number } | null {
  const first = partials
    .flatMap(({ pair, g }) => {
      const at = g.findIndex(
        (value, index) => value > 1 && value >= (g[index - 1] ?? 0) && value > (g[index + 1] ?? 0),
      );
      return at < 0 ? [] : { pair, distance: r.start + at * r.step };
    })
    .sort((a, b) => a.distance - b.distance);
  return first[0] ?? null;
}
