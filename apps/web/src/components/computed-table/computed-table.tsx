import Link from 'next/link';
import type { ComputedNumberFragment } from '../../generated/graphql';
import { links } from '../../lib/url/links';
import { Conditions } from '../quantity/conditions';
import { UncertainQuantity } from '../quantity/uncertain-quantity';
import { parameterText } from '../run-parameters/run-parameters';
import { SourceMark } from '../source-mark/source-mark';
import { Table } from '../table/table';
import { methodName } from './method-name';

/** Computed numbers, each with the run that it came from and that run's parameters. */
export function ComputedTable({ properties }: { properties: readonly ComputedNumberFragment[] }) {
  return (
    <Table caption="Computed properties">
      <thead>
        <tr>
          <th scope="col">Quantity</th>
          <th scope="col">Value</th>
          <th scope="col">Conditions</th>
          <th scope="col">Source</th>
          <th scope="col">Method and parameters</th>
          <th scope="col">Run</th>
        </tr>
      </thead>
      <tbody>
        {properties.map((property) => (
          <tr key={property.id}>
            <th scope="row">{property.quantity.name}</th>
            <td className="unbroken">
              <UncertainQuantity of={property} digits={3} />
            </td>
            <td>
              <Conditions of={property.conditions} />
            </td>
            <td>
              <SourceMark source={property.run.method === 'IMPORTED' ? 'IMPORTED' : 'SIMULATED'} word />
            </td>
            <td>
              {methodName(property.run.method)} {property.run.engineVersion};{' '}
              {parameterText(property.run.parameters)}
            </td>
            <td>
              <Link href={links.run(property.run.id)} prefetch={false}>
                run and parameters
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
