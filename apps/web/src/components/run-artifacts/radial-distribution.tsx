import { radialDistributionOf, vanHoveOf } from '../../lib/run/artifacts/dynamics';
import { CurveChart } from '../charts/curve-chart';
import { Section } from '../section/section';
import { ArtifactFigure } from './artifact-figure';
import { mobileElement, type ShownRun } from './shown-run';

/** Curves that a chart still tells apart. */
const MOST_CURVES = 4;

/** Radial distribution functions of the mobile ion's pairs, and the van Hove function of its own moves. */
export function RadialDistribution({ run }: { run: ShownRun }) {
  const radial = radialDistributionOf(run.artifacts);
  const ion = mobileElement(run) ?? '';
  const first = radial?.series[0]?.temperature;
  const ofIon = (radial?.series ?? [])
    .filter(({ pair, temperature }) => temperature === first && pair.split('-').includes(ion))
    .slice(0, MOST_CURVES);
  const vanHove = vanHoveOf(run.artifacts);
  const moves = (vanHove?.series ?? []).filter(
    ({ temperature }) => temperature === vanHove?.series[0]?.temperature,
  );
  if (!radial && !vanHove) return null;
  return (
    <Section id="distributions" title="Distributions">
      {radial && ofIon.length > 0 ? (
        <ArtifactFigure
          run={run}
          artifact="radial-distribution"
          title={`What surrounds ${ion} at ${first}\u00a0K`}
          subtitle="Radial distribution function g(r); 1 is the mean density"
        >
          <CurveChart
            x={{ label: 'distance, Å', from: 0 }}
            y={{ label: 'g(r)', from: 0 }}
            curves={ofIon.map(({ pair, g }) => ({
              label: pair,
              points: g.map((value, index) => [radial.r[index] ?? Number.NaN, value]),
            }))}
            spoken={`Radial distribution functions of ${ofIon.map(({ pair }) => pair).join(', ')} at ${first} K.`}
          />
        </ArtifactFigure>
      ) : null}
      {vanHove && moves.length > 0 ? (
        <ArtifactFigure
          run={run}
          artifact="van-hove"
          title={`How far one ${ion} has gone after a while, at ${moves[0]?.temperature}\u00a0K`}
          subtitle="Self part of the van Hove function"
        >
          <CurveChart
            x={{ label: 'distance, Å', from: 0 }}
            y={{ label: 'probability density', from: 0 }}
            curves={moves.slice(-MOST_CURVES).map(({ time, self }) => ({
              label: `${Number(time.toPrecision(3))}\u00a0ps`,
              points: self.map((value, index) => [vanHove.r[index] ?? Number.NaN, value]),
            }))}
            spoken={`Van Hove self function after ${moves.map(({ time }) => `${Number(time.toPrecision(3))} ps`).join(', ')}.`}
          />
        </ArtifactFigure>
      ) : null}
    </Section>
  );
}
