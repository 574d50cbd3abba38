import { BarRows } from '../../../components/charts/bar-rows';
import { ParityPlot } from '../../../components/charts/parity-plot';
import { SavePicture } from '../../../components/export-menu/save-picture';
import { Figure } from '../../../components/figure/figure';
import { Empty } from '../../../components/notice/notice';
import { NumberText } from '../../../components/number/number';
import { Table } from '../../../components/table/table';
import { plainNumber } from '../../../lib/format/number';
import { FileLink } from './file-link';
import { inDecades, type Model } from './model';
import styles from './model.module.css';

/** More families than this are left to the table. */
const MOST_BARS = 20;

/** What the model said of rows it had not seen, and how wrong it was by family. */
export function HeldOut({ model }: { model: Model }) {
  if (model.parity.length === 0)
    return <Empty>The record of this version holds no predictions of held-out rows.</Empty>;
  const logarithmic = inDecades(model);
  const set = (value: number) => (logarithmic ? Math.log10(value) : value);
  const unit = model.judgedUnit ?? model.unit ?? model.quantity.unit;
  const [first] = model.splits;
  const residuals = model.residuals.filter(({ split }) => split === first?.name);
  const mean = model.metrics.find(({ split, name }) => split === first?.name && name.startsWith('MAE'));
  return (
    <>
      <Figure
        title={
          mean
            ? `Held-out predictions miss by ${plainNumber(mean.value, 2)}\u00a0${unit} on average`
            : 'Held-out predictions'
        }
        subtitle={`${plainNumber(model.parity.length)} rows, each predicted by a model that had not seen its ${first?.name ?? 'group'}; on the line both agree`}
        tools={
          <>
            <SavePicture name={`${model.slug}-parity`} />
            <FileLink model={model} file="parity.csv" />
          </>
        }
      >
        <div className={styles.parity}>
          <ParityPlot
            points={model.parity.map(({ truth, predicted }) => ({
              truth: set(truth),
              predicted: set(predicted),
            }))}
            quantity={`${model.quantity.name}, ${unit}`}
            spoken={`Predicted over given ${model.quantity.name.toLowerCase()} of ${model.parity.length} held-out rows`}
          />
        </div>
      </Figure>
      {residuals.length > 0 ? <Residuals model={model} residuals={residuals} unit={unit} /> : null}
    </>
  );
}

function Residuals({
  model,
  residuals,
  unit,
}: {
  model: Model;
  residuals: Model['residuals'];
  unit: string;
}) {
  const shown = residuals.slice(0, MOST_BARS);
  const worst = shown.reduce((a, b) => (b.mae > a.mae ? b : a));
  return (
    <>
      <Figure
        title={`Least sure of ${worst.domain.toLowerCase()}`}
        subtitle={`Mean absolute error by family, ${unit}${residuals.length > MOST_BARS ? `; the ${MOST_BARS} largest families` : ''}`}
        tools={
          <>
            <SavePicture name={`${model.slug}-residuals`} />
            <FileLink model={model} file="residuals.csv" />
          </>
        }
      >
        <BarRows
          rows={shown.map(({ domain, mae, rows }) => ({
            label: domain.toLowerCase(),
            value: mae,
            note: `${plainNumber(rows)} rows`,
          }))}
          axis={`mean absolute error, ${unit}`}
          spoken={`Errors by family: ${shown.map(({ domain, mae }) => `${domain.toLowerCase()} ${plainNumber(mae, 2)}`).join(', ')}`}
        />
      </Figure>
      <details>
        <summary>All {residuals.length} families as a table</summary>
        <Table caption={`Errors by family, ${unit}`}>
          <thead>
            <tr>
              <th scope="col">Family</th>
              {['Rows', 'Groups', 'Mean error', 'Bias', 'Mean of training instead'].map((name) => (
                <th key={name} scope="col" className="figure">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {residuals.map((row) => (
              <tr key={row.domain}>
                <th scope="row">{row.domain.toLowerCase()}</th>
                {[row.rows, row.groups].map((count, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two columns that never change places
                  <td key={index} className="figure">
                    <NumberText value={count} />
                  </td>
                ))}
                {[row.mae, row.bias, row.baseline].map((value, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: three columns that never change places
                  <td key={index} className="figure">
                    <NumberText value={value} digits={2} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      </details>
    </>
  );
}
