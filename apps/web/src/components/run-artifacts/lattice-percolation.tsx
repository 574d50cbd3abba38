import { finiteSizeOf, wrappingOf } from '../../lib/run/artifacts/lattice-percolation';
import { CurveChart } from '../charts/curve-chart';
import { Section } from '../section/section';
import { ArtifactFigure } from './artifact-figure';
import type { ShownRun } from './shown-run';

/** Wrapping probabilities over occupation, and thresholds over the size of the lattice. */
export function LatticePercolation({ run }: { run: ShownRun }) {
  const wrapping = wrappingOf(run.artifacts);
  const sizes = finiteSizeOf(run.artifacts);
  if (!wrapping && !sizes) return null;
  return (
    <Section id="percolation" title="Percolation">
      {wrapping ? (
        <ArtifactFigure
          run={run}
          artifact="wrapping"
          title="How likely a cluster wraps around the lattice"
          subtitle="Probability over the share of occupied sites or bonds, by the number of directions; and the largest cluster’s share"
        >
          <CurveChart
            x={{ label: 'occupied share' }}
            y={{ label: 'probability', from: 0 }}
            curves={[
              ...Object.entries(wrapping.probability).map(([event, probability]) => ({
                label: event,
                points: over(wrapping.occupation, probability),
              })),
              { label: 'largest cluster', points: over(wrapping.occupation, wrapping.largestCluster) },
            ]}
            spoken={`Wrapping probabilities from occupation ${wrapping.occupation[0]} to ${wrapping.occupation.at(-1)}.`}
          />
        </ArtifactFigure>
      ) : null}
      {sizes && sizes.sizes.length > 1 ? (
        <ArtifactFigure
          run={run}
          artifact="finite-size"
          title={
            sizes.extrapolated == null
              ? 'Thresholds over the size of the lattice'
              : `The threshold tends to ${sizes.extrapolated.toFixed(4)}${sizes.error ? ` ± ${sizes.error.toFixed(4)}` : ''}`
          }
          subtitle="Threshold over the reciprocal length of the lattice; bars are one standard error"
        >
          <CurveChart
            x={{ label: '1 / cells along an edge', from: 0 }}
            y={{ label: 'threshold' }}
            curves={[
              {
                label: 'simulated',
                marks: true,
                points: sizes.sizes.map((size, index) => [
                  1 / size,
                  sizes.thresholds[index] ?? Number.NaN,
                  sizes.errors[index],
                ]),
              },
              ...(sizes.extrapolated == null
                ? []
                : [
                    {
                      label: 'infinite',
                      marks: true,
                      points: [[0, sizes.extrapolated, sizes.error] as const],
                    },
                  ]),
            ]}
            spoken={`Thresholds ${sizes.thresholds.map((value, index) => `${value.toFixed(4)} with ${sizes.sizes[index]} cells`).join(', ')}.`}
          />
        </ArtifactFigure>
      ) : null}
    </Section>
  );
}

const over = (x: readonly number[], y: readonly number[]) =>
  x.map((value, index) => [value, y[index] ?? Number.NaN] as const);
