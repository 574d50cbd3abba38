import Link from 'next/link';
import type { ComputedNumberFragment } from '../../generated/graphql';
import { links } from '../../lib/url/links';
import { Conditions } from '../quantity/conditions';
import { UncertainQuantity } from '../quantity/uncertain-quantity';
import { parameterText } from '../run-parameters/run-parameters';
import { SourceMark } from '../source-mark/source-mark';
import { Table } from '../table/table';
import { type Headlines, headlines } from './headlines';
import { methodName } from './method-name';

/** Computed numbers by the run that they came from, with that run's parameters. */
export function ComputedTable({ properties }: { properties: readonly ComputedNumberFragment[] }) {
  return (
    <Table caption="Computed numbers by run">
      <thead>
        <tr>
          <th scope="col">Quantity</th>
          <th scope="col">Value</th>
          <th scope="col">Conditions</th>
          <th scope="col">Method and parameters</th>
        </tr>
      </thead>
      {headlines(properties).map((group) => (
        <tbody key={group.run.id}>
          {group.shown.map((property, index) => (
            <tr key={property.id}>
              <th scope="row">{property.quantity.name}</th>
              <td className="unbroken">
                <UncertainQuantity of={property} digits={3} />
              </td>
              <td>
                <Conditions of={property.conditions} />
              </td>
              {index === 0 ? (
                <td rowSpan={group.shown.length}>
                  <RunWords group={group} />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      ))}
    </Table>
  );
}

/** What kind of number it is, how it was had, and where the run is. */
function RunWords({ group: { run, further } }: { group: Headlines }) {
  return (
    <>
      <SourceMark source={run.method === 'IMPORTED' ? 'IMPORTED' : 'SIMULATED'} word />{' '}
      {methodName(run.method)} {run.engineVersion}; {parameterText(run.parameters)};{' '}
      <Link href={links.run(run.id)} prefetch={false}>
        run and parameters
      </Link>
      {further > 0 ? `, with ${further} more numbers at other temperatures or of other hops` : ''}
    </>
  );
}
