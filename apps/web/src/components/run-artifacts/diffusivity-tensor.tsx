import { tensorsOf } from '../../lib/run/artifacts/transport';
import { links } from '../../lib/url/links';
import { NumberText } from '../number/number';
import { Section } from '../section/section';
import { Table } from '../table/table';
import type { ShownRun } from './shown-run';

const AXES = ['x', 'y', 'z'] as const;

/** The diffusivity tensor at each temperature. */
export function DiffusivityTensor({ run }: { run: ShownRun }) {
  const found = tensorsOf(run.artifacts);
  if (!found) return null;
  return (
    <Section
      id="tensor"
      title="Diffusivity tensor"
      note="cm²/s, on cartesian axes: x along a, y in the plane of a and b"
    >
      <Table caption="Diffusivity tensor by temperature">
        <thead>
          <tr>
            <th scope="col">Temperature</th>
            <th scope="col">
              <span className="visually-hidden">Row</span>
            </th>
            {AXES.map((axis) => (
              <th key={axis} scope="col" className="figure">
                <i>{axis}</i>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.temperatures.flatMap((temperature, index) =>
            AXES.map((axis, row) => (
              <tr key={`${temperature}${axis}`}>
                {row === 0 ? (
                  <th scope="rowgroup" rowSpan={3}>
                    {temperature}
                    {'\u00a0'}K
                  </th>
                ) : null}
                <th scope="row">
                  <i>{axis}</i>
                </th>
                {AXES.map((other, column) => (
                  <td key={other} className="figure">
                    <NumberText value={found.tensors[index]?.[row]?.[column] ?? 0} digits={3} />
                  </td>
                ))}
              </tr>
            )),
          )}
        </tbody>
      </Table>
      <p>
        <a href={`${links.run(run.id)}/diffusivity-tensor.csv`} download>
          CSV
        </a>
        ,{' '}
        <a href={`${links.run(run.id)}/diffusivity-tensor.json`} download>
          JSON
        </a>
      </p>
    </Section>
  );
}
