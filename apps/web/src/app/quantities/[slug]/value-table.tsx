import Link from 'next/link';
import { methodName } from '../../../components/computed-table/method-name';
import { MaterialName } from '../../../components/material-name/material-name';
import { Unit } from '../../../components/number/unit';
import { Prose } from '../../../components/prose/prose';
import { Conditions } from '../../../components/quantity/conditions';
import { Quantity } from '../../../components/quantity/quantity';
import { SourceMark } from '../../../components/source-mark/source-mark';
import { Table } from '../../../components/table/table';
import { valueAxis } from '../../../components/value-chart/value-axis';
import { STRIP, ValueScale, ValueStrip } from '../../../components/value-chart/value-strip';
import type { ComputedNumberFragment } from '../../../generated/graphql';
import { authorsAndYear } from '../../../lib/format/authors';
import { links } from '../../../lib/url/links';
import styles from './quantity.module.css';
import type { ReportedRow } from './value-rows';

/** Reported and computed numbers of one quantity on one axis, each with where it comes from: chart and table in one. */
export function ValueTable({
  name,
  unit,
  reported,
  computed,
}: {
  name: string;
  unit: string;
  reported: readonly ReportedRow[];
  computed: readonly ComputedNumberFragment[];
}) {
  const axis = valueAxis([...reported.map(({ shown }) => shown), ...computed], STRIP.width);
  const sorted = [...computed].sort((a, b) => a.value - b.value);
  return (
    <Table caption={`Values of ${name}`}>
      <thead>
        <tr>
          <th scope="col" className="figure">
            Value
          </th>
          <th scope="col">
            {axis?.logarithmic ? 'Logarithmic axis' : 'Linear axis'}
            {unit === '1' ? '' : ', '}
            <Unit>{unit}</Unit>
            {axis ? <ValueScale axis={axis} /> : null}
          </th>
          <th scope="col">Material</th>
          <th scope="col">Technique</th>
          <th scope="col">Where it stands</th>
        </tr>
      </thead>
      <tbody>
        {reported.map((row) => (
          <Reported key={row.key} row={row} axis={axis} unit={unit} />
        ))}
        {sorted.map((property) => (
          <Computed key={property.id} property={property} axis={axis} />
        ))}
      </tbody>
    </Table>
  );
}

type Axis = ReturnType<typeof valueAxis>;

function Reported({
  row: { finding, given, shown },
  axis,
  unit,
}: {
  row: ReportedRow;
  axis: Axis;
  unit: string;
}) {
  const credited = finding.citations.find(({ role }) => role === 'CREDITED_TO') ?? finding.citations[0];
  return (
    <tr className={styles.row}>
      <th scope="row" className="figure">
        <Quantity of={shown} />
        {given.unit === unit ? null : (
          <span className={styles.given}>
            given as <Quantity of={given} />
          </span>
        )}
      </th>
      <td className={styles.strip}>
        {axis ? <ValueStrip axis={axis} of={shown} source="REPORTED" /> : null}
        {given.conditions.length > 0 ? (
          <span className={styles.conditions}>
            <Conditions of={given.conditions} />
          </span>
        ) : null}
      </td>
      <td>
        {finding.materials.map((material, index) => (
          <span key={material.slug}>
            {index > 0 ? ', ' : ''}
            <Link href={links.material(material.slug)} prefetch={false}>
              <MaterialName material={material} />
            </Link>
          </span>
        ))}
      </td>
      <td>
        {finding.techniques.map((technique, index) => (
          <span key={technique.slug}>
            {index > 0 ? ', ' : ''}
            <Link href={links.technique(technique.slug)} prefetch={false}>
              {technique.abbreviation ?? technique.name}
            </Link>
          </span>
        ))}
      </td>
      <td>
        <SourceMark source="REPORTED" />{' '}
        <Link href={links.finding(finding.slug)} prefetch={false}>
          <Prose>{finding.name}</Prose>
        </Link>
        {credited ? <span className={styles.cited}> {authorsAndYear(credited.publication)}</span> : null}
        {finding.certainty === 'INFERRED' ? <span className={styles.cited}>, inferred</span> : null}
      </td>
    </tr>
  );
}

function Computed({ property, axis }: { property: ComputedNumberFragment; axis: Axis }) {
  const source = property.run.method === 'IMPORTED' ? 'IMPORTED' : 'SIMULATED';
  return (
    <tr className={styles.row}>
      <th scope="row" className="figure">
        <Quantity of={{ value: property.value, unit: property.unit }} digits={3} />
      </th>
      <td className={styles.strip}>
        {axis ? <ValueStrip axis={axis} of={property} source={source} /> : null}
        {property.conditions.length > 0 ? (
          <span className={styles.conditions}>
            <Conditions of={property.conditions} />
          </span>
        ) : null}
      </td>
      <td>
        {property.material ? (
          <Link href={links.material(property.material.slug)} prefetch={false}>
            <MaterialName material={property.material} />
          </Link>
        ) : null}
      </td>
      <td>{methodName(property.run.method)}</td>
      <td>
        <SourceMark source={source} word />{' '}
        <Link href={links.run(property.run.id)} prefetch={false}>
          run and parameters
        </Link>
      </td>
    </tr>
  );
}
