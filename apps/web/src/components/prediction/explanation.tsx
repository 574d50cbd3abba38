import { plainNumber, signedNumber } from '../../lib/format/number';
import { BarRows } from '../charts/bar-rows';
import { SavePicture } from '../export-menu/save-picture';
import { Figure } from '../figure/figure';
import { Table } from '../table/table';

interface Contribution {
  readonly name: string;
  readonly amount: number;
  readonly unit: string;
  readonly inputs: readonly {
    readonly name: string;
    readonly value?: number | null;
    readonly typical?: number | null;
  }[];
}

/** By how much each group of inputs moved the prediction away from what a typical row would get. */
export function Explanation({
  contributions,
  from,
}: {
  contributions: readonly Contribution[];
  from: number | null;
}) {
  const [strongest] = contributions;
  if (!strongest) return null;
  const { unit } = strongest;
  // To as many decimals as give the strongest three figures: what is weaker by far matters no more.
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(strongest.amount) || 1)));
  const signed = (amount: number) => signedNumber(amount, decimals);
  return (
    <>
      <Figure
        title={`Moved most by ${strongest.name}`}
        subtitle={`Shapley values by group of inputs, ${unit}${from === null ? '' : `; a typical row gets ${plainNumber(from, 3)}`}`}
        tools={<SavePicture name="explanation" />}
      >
        <BarRows
          rows={contributions.map(({ name, amount }) => ({
            label: name,
            value: amount,
            note: signed(amount),
          }))}
          axis={`moved by, ${unit}`}
          spoken={`What moved the prediction: ${contributions.map(({ name, amount }) => `${name} ${signed(amount)} ${unit}`).join(', ')}`}
        />
      </Figure>
      <details>
        <summary>Every input beside its typical value</summary>
        <Table caption="Inputs of this prediction">
          <thead>
            <tr>
              <th scope="col">Group</th>
              <th scope="col">Input</th>
              <th scope="col" className="figure">
                Here
              </th>
              <th scope="col" className="figure">
                Typical
              </th>
            </tr>
          </thead>
          <tbody>
            {contributions.flatMap(({ name: group, inputs }) =>
              inputs.map(({ name, value, typical }) => (
                <tr key={group + name}>
                  <td>{group}</td>
                  <th scope="row">{name}</th>
                  <td className="figure">{value == null ? 'not known' : plainNumber(value, 3)}</td>
                  <td className="figure">{typical == null ? '' : plainNumber(typical, 3)}</td>
                </tr>
              )),
            )}
          </tbody>
        </Table>
      </details>
    </>
  );
}
