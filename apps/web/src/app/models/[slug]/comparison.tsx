import Link from 'next/link';
import { NumberText } from '../../../components/number/number';
import { Table } from '../../../components/table/table';
import { links } from '../../../lib/url/links';
import { withParameters } from '../../../lib/url/parameters';
import { compareVersions, versionBeside } from './compare';
import { MetricName } from './metric-name';
import type { Model } from './model';

/** Significant figures that are shown. */
const FIGURES = 3;

/** The version shown beside another, figure by figure; nothing while there is only one. */
export function Comparison({ model, against }: { model: Model; against: string | undefined }) {
  const shown = model.versions.find(({ version }) => version === model.version);
  const other = versionBeside(model, against);
  if (!shown || !other) return null;
  const further = model.versions.filter(
    ({ version }) => version !== shown.version && version !== other.version,
  );
  return (
    <>
      <Table caption={`Version ${shown.version} beside ${other.version}`} showCaption>
        <thead>
          <tr>
            <th scope="col">Held out by</th>
            <th scope="col">Figure</th>
            <th scope="col" className="figure">
              {other.version}
            </th>
            <th scope="col" className="figure">
              {shown.version}
            </th>
            <th scope="col" className="figure">
              Change
            </th>
          </tr>
        </thead>
        <tbody>
          {compareVersions(other, shown).map(({ split, name, unit, before, after }) => (
            <tr key={`${split}${name}`}>
              <th scope="row">{split ?? 'as calibrated'}</th>
              <td>
                <MetricName unit={unit}>{name}</MetricName>
              </td>
              <Cell value={before} />
              <Cell value={after} />
              <Cell value={changeOf(before, after)} signed />
            </tr>
          ))}
        </tbody>
      </Table>
      {shown.datasetSha256 === other.datasetSha256 ? null : (
        <p>
          They learned from different versions of the dataset, so part of a change may be that of the rows.
        </p>
      )}
      {further.length > 0 ? (
        <p>
          Beside another:{' '}
          {further.map(({ version }, index) => (
            <span key={version}>
              {index > 0 ? ', ' : ''}
              <Link
                href={`${withParameters(links.model(`${model.slug}@${shown.version}`), { against: version })}#versions`}
                prefetch={false}
              >
                {version}
              </Link>
            </span>
          ))}
        </p>
      ) : null}
    </>
  );
}

/** From one figure to the other; nothing where both are written alike. */
function changeOf(before: number | null, after: number | null): number | null {
  if (before === null || after === null) return null;
  return before.toPrecision(FIGURES) === after.toPrecision(FIGURES) ? 0 : after - before;
}

function Cell({ value, signed = false }: { value: number | null; signed?: boolean }) {
  return (
    <td className="figure">
      {value === null ? (
        ''
      ) : (
        <>
          {signed && value > 0 ? '+' : ''}
          <NumberText value={value} digits={signed ? 2 : FIGURES} />
        </>
      )}
    </td>
  );
}
