import { percent } from '../../lib/figure/curves-of-run';
import {
  effectiveDiffusivitiesOf,
  type UnblockedFraction,
  unblockedFractionsOf,
} from '../../lib/run/artifacts/antisite';
import { CurveChart, MOST_CURVES } from '../charts/curve-chart';
import { Section } from '../section/section';
import { ArtifactFigure } from './artifact-figure';
import type { ShownRun } from './shown-run';

/** What anti-site defects leave of the capacity of channels, and of the diffusivity of particles. */
export function AntisiteBlocking({ run }: { run: ShownRun }) {
  const unblocked = unblockedFractionsOf(run.artifacts).slice(0, MOST_CURVES);
  const effective = effectiveDiffusivitiesOf(run.artifacts).slice(0, MOST_CURVES);
  if (unblocked.length === 0 && effective.length === 0) return null;
  return (
    <Section id="blocking" title="Anti-site blocking">
      {unblocked.length > 0 ? (
        <ArtifactFigure
          run={run}
          artifact="unblocked-fraction"
          title={blockedTitle(unblocked)}
          subtitle="Share of the lithium that defects leave reachable, over the length of the channel; marks are sampled, lines the closed form"
        >
          <CurveChart
            x={{ label: 'channel length, nm', logarithmic: true }}
            y={{ label: 'unblocked share', from: 0 }}
            curves={unblocked.flatMap((one) => [
              { label: percent(one.defectFraction), points: over(one.length, one.fraction) },
              ...(one.sampled
                ? [
                    {
                      label: `${percent(one.defectFraction)}, sampled`,
                      marks: true,
                      points: over(one.length, one.sampled, one.standardError),
                    },
                  ]
                : []),
            ])}
            spoken={`Unblocked share: ${unblocked.map((one) => `${(one.fraction.at(-1) ?? 0).toFixed(2)} at ${one.length.at(-1)} nm with ${percent(one.defectFraction)} of defects`).join('; ')}.`}
          />
        </ArtifactFigure>
      ) : null}
      {effective.length > 0 ? (
        <ArtifactFigure
          run={run}
          artifact="effective-diffusivity"
          title="The larger the particle, the more its diffusion depends on crossing between channels"
          subtitle="Diffusivity along the channels relative to a crystal without defects, over particle size"
        >
          <CurveChart
            x={{ label: 'particle size, nm', logarithmic: true }}
            y={{ label: 'relative diffusivity', logarithmic: true }}
            curves={effective.map((one) => ({
              label: `${percent(one.defectFraction)}, ${Number(one.crossover.toPrecision(3))}\u00a0eV`,
              points: over(one.size, one.relative, one.standardError),
            }))}
            spoken={`Relative diffusivity: ${effective.map((one) => `${(one.relative.at(-1) ?? 0).toPrecision(2)} at ${one.size.at(-1)} nm with ${percent(one.defectFraction)} of defects and ${one.crossover} eV between channels`).join('; ')}.`}
          />
        </ArtifactFigure>
      ) : null}
    </Section>
  );
}

function blockedTitle(series: readonly UnblockedFraction[]): string {
  const worst = series.reduce((a, b) => (b.defectFraction > a.defectFraction ? b : a));
  return `With ${percent(worst.defectFraction)} of defects a channel of ${worst.length.at(-1)}\u00a0nm keeps ${percent(worst.fraction.at(-1) ?? 0)} of its lithium reachable`;
}

type Values = readonly (number | null)[];

const over = (x: readonly number[], y: Values, errors?: Values | null) =>
  x.map((value, index) => [value, y[index] ?? Number.NaN, errors?.[index]] as const);
