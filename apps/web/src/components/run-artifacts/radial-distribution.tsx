import { radialDistributionOf, type VanHove, vanHoveOf } from '../../lib/run/artifacts/dynamics';
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
  const hottest = Math.max(...(vanHove?.series ?? []).map(({ temperature }) => temperature));
  const moves = (vanHove?.series ?? [])
    .filter(({ temperature }) => temperature === hottest)
    .slice(-MOST_CURVES);
  const end = reach(moves);
  const [last] = moves.slice(-1);
  if (!radial && !vanHove) return null;
  return (
    <Section id="distributions" title="Distributions">
      {radial && ofIon.length > 0 ? (
        <ArtifactFigure
          run={run}
          artifact="radial-distribution"
          title={nearestOf(radial.r, ofIon, ion, first)}
          subtitle="Radial distribution function g(r); 1 is the mean density"
        >
          <CurveChart
            x={{ label: 'distance, Å', from: 0 }}
            y={{ label: 'g(r)', from: 0 }}
            curves={ofIon.map(({ pair, g }) => ({
              label: pair.replace('-', '–'),
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
          title={`After ${timeOf(last)} at ${hottest}\u00a0K most ${ion} are about ${(vanHove.r[highestOf(last?.self ?? [])] ?? 0).toFixed(1)}\u00a0Å from where they were`}
          subtitle="Self part of the van Hove function: probability per Å of having gone so far"
        >
          <CurveChart
            x={{ label: 'distance, Å', from: 0 }}
            y={{ label: 'probability, Å⁻¹', from: 0 }}
            curves={moves.map((move) => ({
              label: timeOf(move),
              points: move.self.slice(0, end).map((value, index) => [vanHove.r[index] ?? Number.NaN, value]),
            }))}
            spoken={`Van Hove self function after ${moves.map(timeOf).join(', ')}.`}
          />
        </ArtifactFigure>
      ) : null}
    </Section>
  );
}

type Move = VanHove['series'][number];

const timeOf = (move: Move | undefined): string => `${Number((move?.time ?? 0).toPrecision(3))}\u00a0ps`;

const highestOf = (values: readonly number[]): number =>
  values.reduce((best, value, index) => (value > (values[best] ?? 0) ? index : best), 0);

/** How many steps of distance hold all that is above a thousandth of the highest value. */
function reach(moves: readonly Move[]): number {
  const highest = Math.max(0, ...moves.flatMap(({ self }) => self));
  return 2 + Math.max(0, ...moves.map(({ self }) => self.findLastIndex((value) => value > highest / 1000)));
}

/** Which element stands nearest to the ion and how far: the first peak of any pair. */
function nearestOf(
  r: readonly number[],
  series: readonly { readonly pair: string; readonly g: readonly number[] }[],
  ion: string,
  temperature: number | undefined,
): string {
  const [first] = series
    .flatMap(({ pair, g }) => {
      const at = g.findIndex(
        (value, index) => value > 1 && value > Math.max(...g.slice(index + 1, index + 8)),
      );
      return at < 0
        ? []
        : { other: pair.split('-').find((part) => part !== ion) ?? ion, distance: r[at] ?? 0 };
    })
    .sort((a, b) => a.distance - b.distance);
  return first
    ? `At ${temperature}\u00a0K ${first.other} stands nearest to ${ion}, at ${first.distance.toFixed(2)}\u00a0Å`
    : `What surrounds ${ion} at ${temperature}\u00a0K`;
}
