import { plainNumber } from '../../lib/format/number';
import { Prose } from '../prose/prose';
import { Quantity } from '../quantity/quantity';
import { Table } from '../table/table';
import type { ManyRow } from './many-csv';
import { refusalOf } from './refusal-of';

/** So many rows are shown; the file has all. */
const SHOWN = 200;

/** Many predictions as a table, and as a file that a link holds whole once no more are to come. */
export function ManyAnswers({
  rows,
  asked,
  csv,
}: {
  rows: readonly ManyRow[];
  asked: number;
  /** Null while more are to come. */
  csv: string | null;
}) {
  const refused = rows.filter(({ answer }) => answer.__typename !== 'Prediction').length;
  const done = rows.length < asked ? `, ${plainNumber(rows.length)} answered` : '';
  return (
    <>
      <p>
        {plainNumber(asked)} asked{done},{' '}
        {refused > 0 ? `${plainNumber(refused)} refused` : done ? 'none refused' : 'all predicted'}.{' '}
        {csv === null ? null : (
          <a href={`data:text/csv;charset=utf-8,${encodeURIComponent(csv)}`} download="predictions.csv">
            CSV
          </a>
        )}
        {rows.length > SHOWN ? ` The first ${SHOWN} are shown, the file has all.` : ''}
      </p>
      <Table caption="Predictions">
        <thead>
          <tr>
            <th scope="col">Asked</th>
            <th scope="col">Predicted</th>
            <th scope="col">Interval</th>
            <th scope="col" className="figure">
              Percentile
            </th>
            <th scope="col">Remarks</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map(({ name, answer }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same name may be asked twice
            <tr key={index}>
              <th scope="row">{name}</th>
              <Answer answer={answer} />
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}

function Answer({ answer }: { answer: ManyRow['answer'] }) {
  if (answer.__typename !== 'Prediction')
    return (
      <td colSpan={4}>
        <Prose>{refusalOf(answer)}</Prose>
      </td>
    );
  const { value, lower, upper, unit, domain, warnings } = answer;
  return (
    <>
      <td>
        <Quantity of={{ value, unit }} digits={2} />
      </td>
      <td>
        <Quantity of={{ lower, upper, unit }} digits={2} />
      </td>
      <td className="figure">{Math.floor(domain.percentile)}</td>
      <td>
        {domain.inside ? '' : 'Outside the model’s domain. '}
        <Prose>{warnings.join(' ')}</Prose>
      </td>
    </>
  );
}
