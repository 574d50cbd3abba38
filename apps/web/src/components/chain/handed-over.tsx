import Link from 'next/link';
import { links } from '../../lib/url/links';
import { Quantity } from '../quantity/quantity';
import { Table } from '../table/table';

/** A number or words that one step gives to another. */
export interface Handed {
  /** Key; of one among several of a quantity it goes on with what it holds under: `diffusivity, temperature 300 K`. */
  readonly name: string;
  readonly meaning: string;
  readonly value?: number | null | undefined;
  readonly unit?: string | null | undefined;
  readonly text?: string | null | undefined;
  readonly quantity?: { readonly slug: string; readonly name: string } | null | undefined;
}

/** More rows than this are folded. */
const MOST_OPEN = 8;

/** What is handed over, each with what it is, what it holds under and how it was got. */
export function HandedOver({ of, caption }: { of: readonly Handed[]; caption: string }) {
  const table = (
    <Table caption={caption}>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col" className="figure">
            Value
          </th>
          <th scope="col">Under</th>
          <th scope="col">How it was got</th>
        </tr>
      </thead>
      <tbody>
        {of.map((handed) => (
          <tr key={handed.name}>
            <th scope="row">
              {handed.quantity ? (
                <Link href={links.quantity(handed.quantity.slug)} prefetch={false}>
                  {handed.quantity.name}
                </Link>
              ) : (
                words(keyOf(handed))
              )}
            </th>
            <td className="figure">
              {typeof handed.value === 'number' ? (
                <Quantity of={{ value: handed.value, unit: handed.unit ?? '1' }} digits={3} />
              ) : (
                handed.text
              )}
            </td>
            <td>{handed.name.slice(keyOf(handed).length + 2)}</td>
            <td>{handed.meaning}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
  if (of.length <= MOST_OPEN) return table;
  return (
    <details>
      <summary>
        All {of.length} as a table: {caption.toLowerCase()}
      </summary>
      {table}
    </details>
  );
}

const keyOf = ({ name }: Handed): string => name.split(', ')[0] ?? name;

const words = (key: string): string => `${key.charAt(0).toUpperCase()}${key.slice(1).replaceAll('-', ' ')}`;
