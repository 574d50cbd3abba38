import { tensorsOf } from '../../lib/run/artifacts/transport';
import { links } from '../../lib/url/links';
import { NumberText } from '../number/number';
import { Section } from '../section/section';
import { Table } from '../table/table';
import type { ShownRun } from './shown-run';

/** Independent entries of the symmetric tensor: name, row and column. */
const ENTRIES = [
  ['xx', 0, 0],
  ['yy', 1, 1],
  ['zz', 2, 2],
  ['yz', 1, 2],
  ['xz', 0, 2],
  ['xy', 0, 1],
] as const;

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
      <Table caption="Diffusivity tensor by temperature, cm²/s">
        <thead>
          <tr>
            <th scope="col">Temperature</th>
            {ENTRIES.map(([name]) => (
              <th key={name} scope="col" className="figure">
                <i>{name}</i>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.temperatures.map((temperature, index) => (
            <tr key={temperature}>
              <th scope="row" className="unbroken">
                {temperature}
                {'\u00a0'}K
              </th>
              {ENTRIES.map(([name, row, column]) => (
                <td key={name} className="figure">
                  <NumberText value={found.tensors[index]?.[row]?.[column] ?? 0} digits={3} />
                </td>
              ))}
            </tr>
          ))}
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
