import { displacementsOf } from '../../lib/run/artifacts/dynamics';
import { links } from '../../lib/url/links';
import { CurveChart } from '../charts/curve-chart';
import { NumberText } from '../number/number';
import { Section } from '../section/section';
import { ArtifactFigure } from './artifact-figure';
import { mobileElement, type ShownRun } from './shown-run';

/** Where one run lasts so many times longer than another, only powers of ten show both. */
const MANY_TIMES = 30;

/** Mean-squared displacement over time, one curve for each temperature. */
export function IonDisplacement({ run }: { run: ShownRun }) {
  const all = displacementsOf(run.artifacts);
  // Of several compositions the first stands for all; the table has them.
  const series = all.filter(({ composition }) => composition === all[0]?.composition);
  const hottest = [...series].sort((a, b) => b.temperature - a.temperature)[0];
  if (!hottest) return null;
  const furthest = hottest.tracer.at(-1) ?? 0;
  const ends = series.map(({ time }) => time.at(-1) ?? 0);
  const axes = Math.max(...ends) > MANY_TIMES * Math.min(...ends) ? { logarithmic: true } : { from: 0 };
  return (
    <Section id="displacement" title="Displacement">
      <ArtifactFigure
        run={run}
        artifact="mean-squared-displacement"
        title={
          <>
            At {hottest.temperature}
            {'\u00a0'}K {mobileElement(run) ?? 'the ion'} has moved {Math.sqrt(furthest).toFixed(1)}
            {'\u00a0'}Å in <NumberText value={hottest.time.at(-1) ?? 0} digits={3} />
            {'\u00a0'}ps
          </>
        }
        subtitle="Mean-squared displacement of one ion (tracer), Å², over time"
      >
        <CurveChart
          x={{ label: 'time, ps', ...axes }}
          y={{ label: 'mean-squared displacement, Å²', ...axes }}
          curves={series.map(({ temperature, time, tracer }) => ({
            label: `${temperature}\u00a0K`,
            points: time.map((at, index) => [at, tracer[index] ?? Number.NaN]),
          }))}
          spoken={`Mean-squared displacement: ${series.map(({ temperature, tracer }) => `${(tracer.at(-1) ?? 0).toFixed(1)} Å² in the end at ${temperature} K`).join('; ')}.`}
        />
      </ArtifactFigure>
      {run.artifacts.some(({ name }) => name === 'trajectory') ? (
        <p>
          <a href={`${links.run(run.id)}/trajectory.xyz`} download>
            The trajectory as extended XYZ
          </a>
        </p>
      ) : null}
    </Section>
  );
}
