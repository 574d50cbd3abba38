import { CurveChart, MOST_CURVES } from '../../../components/charts/curve-chart';
import { SavePicture } from '../../../components/export-menu/save-picture';
import { Figure } from '../../../components/figure/figure';
import { Prose } from '../../../components/prose/prose';
import { UncertainNumber } from '../../../components/quantity/uncertain-quantity';
import { Table } from '../../../components/table/table';
import { comparePoints, curveLike } from '../../../lib/figure/compare';
import { curvesOfRun } from '../../../lib/figure/curves-of-run';
import { plainNumber } from '../../../lib/format/number';
import { plainUnit } from '../../../lib/format/unit';
import { links } from '../../../lib/url/links';
import { artifactsSoFar, type PublishedFigure } from './figure';

/** The published points over the lines of our run, so far as it is. */
export function ComparisonChart({ figure }: { figure: PublishedFigure }) {
  const { series, run, x, y } = figure;
  const all = curvesOfRun(artifactsSoFar(figure));
  const named = series.flatMap(({ label }) => curveLike(label, all) ?? []);
  const partial = run?.status === 'SUCCEEDED' ? null : run?.partial;
  return (
    <Figure
      title={<Prose>{figure.title}</Prose>}
      subtitle={`${y.name}${y.unit ? `, ${plainUnit(y.unit)}` : ''} over ${axisLabel(x)}${partial ? `; ${partial.finished} of ${partial.parts} parts of the run are finished` : ''}`}
      tools={
        <>
          <a href={`${links.figure(figure.slug)}/points.csv`} download>
            CSV
          </a>
          <a href={`${links.figure(figure.slug)}/points.json`} download>
            JSON
          </a>
          <SavePicture name={figure.slug} />
        </>
      }
    >
      <CurveChart
        x={{ label: axisLabel(x), logarithmic: x.logarithmic }}
        y={{ label: axisLabel(y), logarithmic: y.logarithmic, ...(y.logarithmic ? {} : { from: 0 }) }}
        curves={[
          ...(named.length > 0 ? named : all.slice(0, MOST_CURVES)),
          ...series.map(({ label, points }) => ({
            label,
            marks: true,
            source: 'reported' as const,
            points: points.map((point) => [point.x, point.y, point.error] as const),
          })),
        ]}
        spoken={`${figure.title}. ${series.length} published lines, ${named.length} of them computed here.`}
      />
    </Figure>
  );
}

/** Each published point, where it comes from, and what our run gives there. */
export function ComparisonTable({ figure }: { figure: PublishedFigure }) {
  const compared = comparePoints(figure.series, curvesOfRun(artifactsSoFar(figure)));
  return (
    <>
      <Table caption="Published points and ours" showCaption>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col" className="figure">
              {axisLabel(figure.x)}
            </th>
            <th scope="col" className="figure">
              Published {axisLabel(figure.y)}
            </th>
            <th scope="col" className="figure">
              Ours
            </th>
            <th scope="col" className="figure">
              Ours / published
            </th>
          </tr>
        </thead>
        <tbody>
          {compared.map((point) => (
            <tr key={`${point.label} ${point.x}`}>
              <th scope="row" className="unbroken">
                {point.label}
              </th>
              <td className="figure">{plainNumber(point.x)}</td>
              <td className="figure">
                <UncertainNumber
                  of={{ value: point.published, uncertainty: point.publishedError }}
                  digits={3}
                />
              </td>
              <td className="figure">
                {point.simulated === null ? null : (
                  <UncertainNumber
                    of={{ value: point.simulated, uncertainty: point.simulatedError }}
                    digits={3}
                  />
                )}
              </td>
              <td className="figure">{point.ratio === null ? '' : point.ratio.toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p>
        Published points are{' '}
        {[...new Set(figure.series.map(({ how }) => how))].map((how, index) => (
          <span key={how}>
            {index > 0 ? '; ' : ''}
            {how}
          </span>
        ))}
        .
      </p>
    </>
  );
}

const axisLabel = ({ name, unit }: PublishedFigure['x']): string =>
  unit ? `${name}, ${plainUnit(unit)}` : name;
