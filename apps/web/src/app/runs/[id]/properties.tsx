import { Empty } from '../../../components/notice/notice';
import { Unit } from '../../../components/number/unit';
import { Conditions } from '../../../components/quantity/conditions';
import { UncertainNumber, UncertainQuantity } from '../../../components/quantity/uncertain-quantity';
import { Section } from '../../../components/section/section';
import { SourceMark } from '../../../components/source-mark/source-mark';
import { Table } from '../../../components/table/table';
import { type ByTemperature, byTemperature } from './by-temperature';
import type { Run } from './run';

/** More rows than this are folded: the drawings below show what they say. */
const MOST_OPEN = 12;

/** The computed numbers: those over temperature side by side, all others one a row. */
export function Properties({ run }: { run: Run }) {
  if (run.properties.length === 0 && run.status === 'SUCCEEDED') return null;
  const found = byTemperature(run.properties);
  return (
    <Section id="properties" title="Properties">
      {run.properties.length === 0 ? (
        <Empty>The computed numbers will stand here when the run has succeeded.</Empty>
      ) : null}
      {found.others.length > MOST_OPEN ? (
        <details>
          <summary>All {found.others.length} numbers as a table</summary>
          <Numbers of={found.others} method={run.method} />
        </details>
      ) : null}
      {found.others.length > 0 && found.others.length <= MOST_OPEN ? (
        <Numbers of={found.others} method={run.method} />
      ) : null}
      {found.columns.length > 0 ? <OverTemperature of={found} method={run.method} /> : null}
    </Section>
  );
}

function Source({ method }: { method: Run['method'] }) {
  return <SourceMark source={method === 'IMPORTED' ? 'IMPORTED' : 'SIMULATED'} word />;
}

function Numbers({ of, method }: { of: readonly Run['properties'][number][]; method: Run['method'] }) {
  return (
    <Table caption="Properties computed by this run">
      <thead>
        <tr>
          <th scope="col">Quantity</th>
          <th scope="col">Value</th>
          <th scope="col">Conditions</th>
          <th scope="col">Source</th>
        </tr>
      </thead>
      <tbody>
        {of.map((property) => (
          <tr key={property.id}>
            <th scope="row">{property.quantity.name}</th>
            <td className="unbroken">
              <UncertainQuantity of={property} digits={4} />
            </td>
            <td>
              <Conditions of={property.conditions} />
            </td>
            <td>
              <Source method={method} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function OverTemperature({ of, method }: { of: ByTemperature; method: Run['method'] }) {
  const { temperatures, columns } = of;
  return (
    <>
      <Table caption="Properties computed by this run, by temperature">
        <thead>
          <tr>
            <th scope="col">Temperature</th>
            {columns.map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no name and never change places
              <th key={index} scope="col" className="figure">
                {column.quantity.name}
                {apartBy(column, columns)}
                {column.unit === '1' ? null : (
                  <>
                    , <Unit>{column.unit}</Unit>
                  </>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {temperatures.map((temperature) => (
            <tr key={temperature}>
              <th scope="row" className="unbroken">
                {temperature}
                {'\u00a0'}K
              </th>
              {columns.map(({ at }, index) => {
                const property = at.get(temperature);
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns have no name and never change places
                  <td key={index} className="figure unbroken">
                    {property ? <UncertainNumber of={property} digits={3} /> : '–'}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </Table>
      <p>
        <Source method={method} />; <Conditions of={shared(columns)} />
      </p>
    </>
  );
}

type Column = ByTemperature['columns'][number];

/** What tells this column from another of the same quantity: `, tracer`. */
function apartBy(column: Column, columns: readonly Column[]): string {
  const rivals = columns.filter((other) => other !== column && other.quantity.slug === column.quantity.slug);
  return column.conditions
    .filter(({ name, value }) =>
      rivals.some(
        ({ conditions }) => !conditions.some((other) => other.name === name && other.value === value),
      ),
    )
    .map(({ value }) => `, ${value}`)
    .join('');
}

/** Conditions that no two columns differ in, each once. */
function shared(columns: readonly Column[]): Column['conditions'] {
  const all = columns.flatMap(({ conditions }) => conditions);
  return all.filter(
    ({ name, value }, index) =>
      all.every((other) => other.name !== name || other.value === value) &&
      all.findIndex((other) => other.name === name) === index,
  );
}
