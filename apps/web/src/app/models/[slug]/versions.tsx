import Link from 'next/link';
import { NumberText } from '../../../components/number/number';
import { Table } from '../../../components/table/table';
import { day, moment } from '../../../lib/format/date';
import { links } from '../../../lib/url/links';
import type { Model } from './model';

/** Every version that is kept, its main error beside it, and why each came to predict. */
export function Versions({ model }: { model: Model }) {
  return (
    <>
      <Table caption={`Versions of ${model.name}`}>
        <thead>
          <tr>
            <th scope="col">Version</th>
            <th scope="col">Trained</th>
            <th scope="col">State</th>
            <th scope="col" className="figure">
              {model.metrics[0]?.name ?? 'Error'}, {model.metrics[0]?.split ?? ''}
            </th>
            <th scope="col">Weights</th>
          </tr>
        </thead>
        <tbody>
          {model.versions.map((version) => (
            <tr key={version.version} aria-current={version.version === model.version ? 'true' : undefined}>
              <th scope="row">
                <Link href={links.model(`${version.slug}@${version.version}`)} prefetch={false}>
                  {version.version}
                </Link>
              </th>
              <td>{day(version.trainedAt)}</td>
              <td>{version.fault ? 'cannot predict' : version.active ? 'predicts' : 'kept'}</td>
              <td className="figure">
                {version.metrics[0] ? <NumberText value={version.metrics[0].value} digits={3} /> : ''}
              </td>
              <td>
                <code>{version.sha256.slice(0, 12)}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {model.history.length > 0 ? (
        <ul>
          {model.history.map(({ version, at, why }) => (
            <li key={at + version}>
              {moment(at)}: {version} began to predict, {why}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
