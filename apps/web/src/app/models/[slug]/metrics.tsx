import { NumberText } from '../../../components/number/number';
import { Table } from '../../../components/table/table';
import { MetricName } from './metric-name';
import type { Model } from './model';

/** Errors by split, with what they have to beat. */
export function Metrics({ model }: { model: Model }) {
  return (
    <Table caption={`Metrics of ${model.name}`}>
      <thead>
        <tr>
          <th scope="col">Held out by</th>
          <th scope="col">Metric</th>
          <th scope="col" className="figure">
            Model
          </th>
          <th scope="col" className="figure">
            Baseline
          </th>
          <th scope="col">Baseline is</th>
          <th scope="col" className="figure">
            Median instead
          </th>
          <th scope="col" className="figure">
            Rows
          </th>
          <th scope="col" className="figure">
            Groups
          </th>
        </tr>
      </thead>
      <tbody>
        {model.metrics.map((metric) => (
          <tr key={`${metric.split}${metric.name}`}>
            <th scope="row">{metric.split}</th>
            <td>
              <MetricName unit={metric.unit ?? null}>{metric.name}</MetricName>
            </td>
            <Cell value={metric.value} />
            <Cell value={metric.baseline} />
            <td>{metric.baselineName ?? ''}</td>
            <Cell value={metric.medianBaseline} />
            <td className="figure">
              <NumberText value={metric.rows} />
            </td>
            <td className="figure">{metric.groups == null ? '' : <NumberText value={metric.groups} />}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Cell({ value }: { value: number | null | undefined }) {
  return <td className="figure">{value == null ? '' : <NumberText value={value} digits={3} />}</td>;
}
