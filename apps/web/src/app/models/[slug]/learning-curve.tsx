import { CurveChart } from '../../../components/charts/curve-chart';
import { SavePicture } from '../../../components/export-menu/save-picture';
import { Figure } from '../../../components/figure/figure';
import { Empty } from '../../../components/notice/notice';
import { plainNumber } from '../../../lib/format/number';
import { FileLink } from './file-link';
import type { Model } from './model';

/** How the error falls with what is learned from. */
export function LearningCurve({ model }: { model: Model }) {
  const points = model.learningCurve;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2)
    return <Empty>No learning curve was measured for this version.</Empty>;
  const unit = model.judgedUnit ?? model.unit ?? model.quantity.unit;
  return (
    <Figure
      title={`From ${plainNumber(first.mae, 2)} to ${plainNumber(last.mae, 2)}\u00a0${unit} between ${plainNumber(Math.round(first.rows))} and ${plainNumber(Math.round(last.rows))} rows`}
      subtitle="Mean absolute error on groups never seen, over the rows learned from"
      tools={
        <>
          <SavePicture name={`${model.slug}-learning-curve`} />
          <FileLink model={model} file="learning-curve.csv" />
        </>
      }
    >
      <CurveChart
        curves={[{ label: 'held out', points: points.map(({ rows, mae }) => [rows, mae] as const) }]}
        x={{ label: 'rows learned from', from: 0 }}
        y={{ label: `mean absolute error, ${unit}`, from: 0 }}
        spoken={`Learning curve: ${points.map(({ rows, mae }) => `${plainNumber(mae, 2)} ${unit} with ${Math.round(rows)} rows`).join(', ')}`}
      />
    </Figure>
  );
}
