import { CalibrationPlot } from '../../../components/charts/calibration-plot';
import { SavePicture } from '../../../components/export-menu/save-picture';
import { Figure } from '../../../components/figure/figure';
import { Empty } from '../../../components/notice/notice';
import { Table } from '../../../components/table/table';
import { FileLink } from './file-link';
import type { Model } from './model';
import styles from './model.module.css';

/** What intervals claim and what they hold. */
export function Calibration({ model }: { model: Model }) {
  const points = model.calibration;
  if (points.length === 0) return <Empty>No calibration has been measured for this model.</Empty>;
  return (
    <div className={styles.calibration}>
      <Figure
        title={calibrationTitle(points)}
        subtitle="Share of held-out truths inside the interval that claims this coverage"
        tools={
          <>
            <SavePicture name={`${model.slug}-calibration`} />
            <FileLink model={model} file="calibration.csv" />
          </>
        }
      >
        <CalibrationPlot points={points} />
      </Figure>
      <Table caption="Claimed and observed coverage">
        <thead>
          <tr>
            <th scope="col" className="figure">
              Claimed, %
            </th>
            <th scope="col" className="figure">
              Observed, %
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.claimed}>
              <td className="figure">{(point.claimed * 100).toFixed(0)}</td>
              <td className="figure">{(point.observed * 100).toFixed(1)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

/** The finding of the plot: where claimed and observed coverage part the most. */
function calibrationTitle(points: Model['calibration']): string {
  const worst = points.reduce((a, b) =>
    Math.abs(b.observed - b.claimed) > Math.abs(a.observed - a.claimed) ? b : a,
  );
  const gap = Math.round(Math.abs(worst.observed - worst.claimed) * 100);
  if (gap <= 2) return 'Intervals hold what they claim within 2\u00a0percentage points';
  const side = worst.observed < worst.claimed ? 'narrower' : 'wider';
  return `Intervals are ${side} than they claim, by up to ${gap}\u00a0percentage points`;
}
