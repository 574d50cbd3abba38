import { channelName } from '../../lib/format/channel-name';
import {
  type AccessibleLithium,
  accessibleLithiumOf,
  type RocksaltMap,
  rocksaltMapOf,
  rocksaltThresholdsOf,
} from '../../lib/run/artifacts/rocksalt';
import { CurveChart, MOST_CURVES } from '../charts/curve-chart';
import { HeatMap } from '../charts/heat-map';
import { Prose } from '../prose/prose';
import { Section } from '../section/section';
import { ArtifactFigure } from './artifact-figure';
import type { ShownRun } from './shown-run';

/** Accessible lithium of a disordered rocksalt over lithium content, and over mixing too. */
export function RocksaltPercolation({ run }: { run: ShownRun }) {
  const series = accessibleLithiumOf(run.artifacts);
  const map = rocksaltMapOf(run.artifacts);
  const [threshold] = rocksaltThresholdsOf(run.artifacts).filter((one) => one.threshold !== null);
  if (series.length === 0 && !map) return null;
  return (
    <Section id="lithium" title="Accessible lithium">
      {map ? <MixingMap run={run} map={map} /> : null}
      {series.length > 0 ? (
        <ArtifactFigure
          run={run}
          artifact="accessible-lithium"
          title={
            threshold?.threshold
              ? `${channelName(threshold.channel)} channels percolate from a lithium content of ${threshold.threshold.toFixed(3)}${threshold.standardError ? ` ± ${threshold.standardError.toFixed(3)}` : ''}`
              : 'No network of these channels percolates at these lithium contents'
          }
          subtitle="Share of the lithium in a percolating network over x in LiₓTM₂₋ₓO₂; bars are one standard error"
        >
          <CurveChart
            x={{ label: 'lithium content x' }}
            y={{ label: 'accessible share of the lithium', from: 0 }}
            curves={spread(series).map((one) => ({ label: named(one, series), points: points(one) }))}
            spoken={`Accessible lithium: ${series.map((one) => `${named(one, series)} ${(one.accessible.at(-1) ?? 0).toFixed(2)} at x = ${one.lithium.at(-1)}`).join('; ')}.`}
          />
        </ArtifactFigure>
      ) : null}
    </Section>
  );
}

function MixingMap({ run, map }: { run: ShownRun; map: RocksaltMap }) {
  const percolates = (row: number, column: number) => (map.percolating[row]?.[column] ?? 0) >= 0.5;
  return (
    <ArtifactFigure
      run={run}
      artifact="map"
      title={<Prose>{mapTitle(map)}</Prose>}
      subtitle={`Share of the lithium that ${channelName(map.channel)} channels connect through the crystal; a frame marks where half of the samples percolate`}
    >
      <HeatMap
        columns={map.lithium}
        rows={map.disorder}
        values={map.accessible}
        outlined={percolates}
        xLabel="lithium content x in LiₓTM₂₋ₓO₂"
        yLabel={`cation mixing, 0 ${map.order} to 1 random`}
        spoken={`Map of accessible lithium over lithium content ${map.lithium[0]} to ${map.lithium.at(-1)} and mixing ${map.disorder[0]} to ${map.disorder.at(-1)}. ${mapTitle(map)}.`}
      />
    </ArtifactFigure>
  );
}

/** From which lithium content the most ordered and the most mixed crystal percolate. */
function mapTitle(map: RocksaltMap): string {
  const from = (row: number) => map.lithium[(map.percolating[row] ?? []).findIndex((share) => share >= 0.5)];
  const [ordered, mixed] = [from(0), from(map.disorder.length - 1)];
  const says = (from: number | undefined) => (from === undefined ? 'nowhere here' : `from x = ${from}`);
  return `Ordered as ${map.order} it percolates ${says(ordered)}, fully mixed ${says(mixed)}`;
}

/** As many curves as a chart tells apart, evenly taken from first to last. */
const spread = (series: readonly AccessibleLithium[]): AccessibleLithium[] =>
  series.filter((_, index) => {
    const share = (at: number) => Math.floor((at * (MOST_CURVES - 1)) / Math.max(1, series.length - 1));
    return series.length <= MOST_CURVES || index === 0 || share(index) > share(index - 1);
  });

const named = ({ channel, disorder }: AccessibleLithium, all: readonly AccessibleLithium[]): string =>
  new Set(all.map((one) => one.disorder)).size > 1
    ? `${channelName(channel)}, mixing ${disorder}`
    : channelName(channel);

const points = (one: AccessibleLithium) =>
  one.lithium.map(
    (lithium, index) => [lithium, one.accessible[index] ?? Number.NaN, one.standardError[index]] as const,
  );
