import { energiesOf } from '../../lib/run/artifacts/dynamics';
import { CurveChart } from '../charts/curve-chart';
import { Section } from '../section/section';
import { ArtifactFigure } from './artifact-figure';
import type { ShownRun } from './shown-run';

/** Temperature over time and the drift of the conserved energy: whether the trajectory can be trusted. */
export function EnergiesOverTime({ run }: { run: ShownRun }) {
  const series = energiesOf(run.artifacts);
  if (series.length === 0) return null;
  const drifts = series.flatMap(({ driftPerAtomPerPicosecond: drift }) =>
    drift == null ? [] : [Math.abs(drift)],
  );
  return (
    <Section id="energies" title="Energy and temperature">
      <ArtifactFigure
        run={run}
        artifact="energies"
        title={
          drifts.length > 0
            ? `The conserved energy drifts by at most ${(Math.max(...drifts) * 1e6).toPrecision(2)}\u00a0µeV an atom and ps`
            : 'Temperature along the trajectory'
        }
        subtitle="Temperature, K, over time after equilibration"
      >
        <CurveChart
          x={{ label: 'time, ps' }}
          y={{ label: 'temperature, K' }}
          curves={series.map(({ temperature, time, kelvin }) => ({
            label: `${temperature}\u00a0K`,
            points: time.map((at, index) => [at, kelvin[index] ?? Number.NaN]),
          }))}
          spoken={`Temperature over time of ${series.length} trajectories.`}
        />
      </ArtifactFigure>
    </Section>
  );
}
