import { plainNumber } from '../../lib/format/number';
import { type TransportPoint, transportOf } from '../../lib/run/artifacts/lattice-transport';
import { CurveChart, MOST_CURVES } from '../charts/curve-chart';
import { NumberText } from '../number/number';
import { UncertainNumber } from '../quantity/uncertain-quantity';
import { Section } from '../section/section';
import { Table } from '../table/table';
import { ArtifactFigure } from './artifact-figure';
import type { ShownRun } from './shown-run';

/** What a lattice of hopping ions conducts: over composition where there are several, and as a table. */
export function LatticeTransport({ run }: { run: ShownRun }) {
  const points = transportOf(run.artifacts);
  if (points.length === 0) return null;
  const temperatures = [...new Set(points.map(({ temperature }) => temperature))].sort((a, b) => b - a);
  const compositions = new Set(points.map(({ composition }) => composition));
  const best = points.reduce((a, b) => (b.conductivity > a.conductivity ? b : a));
  return (
    <Section id="transport" title="Transport">
      {compositions.size > 1 ? (
        <ArtifactFigure
          run={run}
          artifact="transport"
          title={`At ${best.temperature}\u00a0K the conductivity is highest at x = ${best.composition}`}
          subtitle="Ionic conductivity, S/cm, over composition; bars are one standard error"
        >
          <CurveChart
            x={{ label: 'composition x' }}
            y={{ label: 'conductivity, S/cm', logarithmic: true }}
            curves={temperatures.slice(0, MOST_CURVES).map((temperature) => ({
              label: `${temperature}\u00a0K`,
              points: overComposition(points, temperature),
            }))}
            spoken={`Conductivity over composition at ${temperatures.join(', ')} K; highest ${plainNumber(best.conductivity, 2)} S/cm at x = ${best.composition}.`}
          />
        </ArtifactFigure>
      ) : null}
      <Table caption="Transport of the mobile ion" showCaption>
        <thead>
          <tr>
            {[
              'Composition x',
              'Temperature, K',
              'Conductivity, S/cm',
              'Tracer D, cm²/s',
              'Jump D, cm²/s',
              'Haven ratio',
              'Correlation factor',
            ].map((name) => (
              <th key={name} scope="col" className="figure">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={`${point.composition} ${point.temperature}`}>
              <td className="figure">{point.composition ?? ''}</td>
              <td className="figure">{point.temperature}</td>
              <td className="figure">
                <UncertainNumber
                  of={{ value: point.conductivity, uncertainty: point.conductivityError }}
                  digits={3}
                />
              </td>
              <td className="figure">
                <NumberText value={point.tracerDiffusivity} digits={3} />
              </td>
              <td className="figure">
                <NumberText value={point.jumpDiffusivity} digits={3} />
              </td>
              <td className="figure">{ratio(point.havenRatio)}</td>
              <td className="figure">{ratio(point.correlationFactor)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

/** Conductivity over composition at one temperature, from the least composition on. */
const overComposition = (points: readonly TransportPoint[], temperature: number) =>
  points
    .filter((point) => point.temperature === temperature)
    .map((point) => [point.composition ?? Number.NaN, point.conductivity, point.conductivityError] as const)
    .sort(([a], [b]) => a - b);

const ratio = (value: number | null | undefined): string => (value == null ? '' : value.toFixed(3));
