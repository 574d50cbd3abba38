import {
  crossValidationOf,
  type ExpansionFit as Fit,
  isOfBarriers,
} from '../../lib/run/artifacts/expansion-fit';
import { CurveChart } from '../charts/curve-chart';
import { ArtifactFigure } from './artifact-figure';
import type { ShownRun } from './shown-run';

const inMilli = (energy: number): string => `${(1000 * energy).toFixed(1)}\u00a0meV`;

/** How well an expansion gives the energies or barriers that it was fitted to, and those it did not see. */
export function ExpansionFit({ run, fit }: { run: ShownRun; fit: Fit }) {
  const [one, many, unit] = isOfBarriers(fit)
    ? ['barrier', 'barriers', 'eV']
    : ['energy', 'energies', 'eV per site of the ion'];
  const validation = crossValidationOf(run.artifacts);
  const given = fit.rows.map((row) => row.given);
  const [least, most] = [Math.min(...given), Math.max(...given)];
  const within = inMilli(fit.rootMeanSquareError);
  return (
    <>
      <ArtifactFigure
        run={run}
        artifact="fit"
        title={`The expansion gives ${fit.rows.length} ${many} within ${within}`}
        subtitle={`Predicted over given ${one}, ${unit}; ${fit.source}; on the line both are equal`}
      >
        <CurveChart
          x={{ label: `given ${one}, eV` }}
          y={{ label: `predicted ${one}, eV` }}
          curves={[
            {
              label: many,
              marks: true,
              points: fit.rows.map((row) => [row.given, row.predicted] as const),
            },
            {
              label: 'equal',
              points: [
                [least, least],
                [most, most],
              ],
            },
          ]}
          spoken={`Predicted against given ${many}: ${fit.rows.length}, root mean square error ${within}.`}
        />
      </ArtifactFigure>
      {validation ? (
        <ArtifactFigure
          run={run}
          artifact="cross-validation"
          title={`Left out of the fit, the ${many} are predicted within ${inMilli(validation.error)}`}
          subtitle={`Root mean square error, ${unit}, of ${validation.folds} folds left out in turn, at penalty ${validation.penalty.toPrecision(3)}`}
        >
          {validation.tried.length > 1 ? (
            <CurveChart
              x={{ label: 'penalty', logarithmic: true }}
              y={{ label: 'error of what was left out, eV', from: 0 }}
              curves={[
                {
                  label: 'tried',
                  marks: true,
                  points: validation.tried.map(({ penalty, error }) => [penalty, error] as const),
                },
              ]}
              spoken={`Cross-validation error at ${validation.tried.length} penalties, least ${inMilli(validation.error)}.`}
            />
          ) : null}
        </ArtifactFigure>
      ) : null}
    </>
  );
}
