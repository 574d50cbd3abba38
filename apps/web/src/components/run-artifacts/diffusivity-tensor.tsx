import { type DiffusivityTensors, tensorsOf } from '../../lib/run/artifacts/transport';
import { links } from '../../lib/url/links';
import { NumberText } from '../number/number';
import { Section } from '../section/section';
import { Table } from '../table/table';
import { mobileElement, type ShownRun } from './shown-run';

/** Independent entries of the symmetric tensor: name, row and column. */
const ENTRIES = [
  ['xx', 0, 0],
  ['yy', 1, 1],
  ['zz', 2, 2],
  ['yz', 1, 2],
  ['xz', 0, 2],
  ['xy', 0, 1],
] as const;

/** Entries this much smaller than the largest at their temperature are nought for every purpose, and are so written. */
const NEGLIGIBLE = 1e-9;

/** The diffusivity tensor at each temperature. */
export function DiffusivityTensor({ run }: { run: ShownRun }) {
  const found = tensorsOf(run.artifacts);
  if (!found) return null;
  const shown = found.temperatures.flatMap((temperature, index) => {
    const tensor = found.tensors[index];
    return tensor ? { temperature, tensor, largest: Math.max(...tensor.flat().map(Math.abs)) } : [];
  });
  return (
    <Section
      id="tensor"
      title="Diffusivity tensor"
      note="cm²/s, on cartesian axes: x along a, y in the plane of a and b"
    >
      <p>{inWords(found, mobileElement(run) ?? 'the ion')}</p>
      <Table caption="Diffusivity by direction and temperature, cm²/s">
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
          {shown.map(({ temperature, tensor, largest }) => (
            <tr key={temperature}>
              <th scope="row" className="unbroken">
                {temperature}
                {'\u00a0'}K
              </th>
              {ENTRIES.map(([name, row, column]) => (
                <td key={name} className="figure">
                  <Entry value={tensor[row]?.[column] ?? 0} largest={largest} />
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
        ; entries below 10
        <sup>−9</sup> of the largest stand here as 0
      </p>
    </Section>
  );
}

const Entry = ({ value, largest }: { value: number; largest: number }) => (
  <NumberText value={Math.abs(value) < NEGLIGIBLE * largest ? 0 : value} digits={3} />
);

/** Directions this much slower than the fastest one are closed. */
const CLOSED = 1e-3;

/** In how many directions the ion moves at the lowest temperature, and how unlike they are. */
function inWords({ temperatures, principal }: DiffusivityTensors, ion: string): string {
  const values = [...(principal[0]?.values ?? [])].sort((a, b) => b - a);
  const [fastest = 0] = values;
  const open = values.filter((value) => value > CLOSED * fastest);
  const at = `At ${temperatures[0]}\u00a0K`;
  if (fastest <= 0) return `${at} ${ion} does not move.`;
  const ratio = fastest / (open.at(-1) ?? fastest);
  const unlike =
    ratio < 1.05 ? 'alike in each' : `${ratio.toPrecision(2)} times as fast in one as in another`;
  return open.length === 1
    ? `${at} ${ion} moves in one direction only.`
    : `${at} ${ion} moves in ${open.length === 2 ? 'two' : 'three'} directions, ${unlike}.`;
}
