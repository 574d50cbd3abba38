import type { ReactNode } from 'react';
import { plainNumber } from '../../lib/format/number';
import { Empty } from '../notice/notice';
import { Prose } from '../prose/prose';
import { Quantity } from '../quantity/quantity';
import { Table } from '../table/table';
import type { HopsOfStructure, OfferedHops } from './ask-hops';
import { hopText } from './hop-of';

interface Choice {
  /** The hop that is looked at, as `hopText` writes it. */
  chosen?: string | undefined;
  /** What leads to the whole answer for a hop, around its name. */
  choose: (hop: string, name: ReactNode) => ReactNode;
}

/** The distinct hops of a structure with their barriers, each to be chosen: those to empty sites after the others. */
export function HopTable({
  of: { filled, empty },
  ion,
  ...choice
}: { of: HopsOfStructure; ion: string } & Choice) {
  const toEmpty = typeof empty === 'string' ? { totalCount: 0, hops: [] } : empty;
  const hasMore = [filled, toEmpty].some(({ totalCount, hops }) => totalCount > hops.length);
  return (
    <>
      {filled.totalCount === 0 ? (
        <Empty>
          No two sites of {ion} that the structure names lie within 6 Å of each other with nothing between
          them. Give the ends of a hop as fractional coordinates, or ask for the whole crystal.
        </Empty>
      ) : null}
      {filled.totalCount + toEmpty.totalCount > 0 ? (
        <Table caption={captionOf(ion, filled, toEmpty)} showCaption>
          <thead>
            <tr>
              <th scope="col">Hop</th>
              <th scope="col" className="figure">
                Length, Å
              </th>
              <th scope="col" className="figure">
                In the cell
              </th>
              <th scope="col">Predicted barrier</th>
              <th scope="col">Interval</th>
              <th scope="col">Remarks</th>
            </tr>
          </thead>
          <Rows of={filled} {...choice} />
          <Rows of={toEmpty} {...choice} />
        </Table>
      ) : null}
      {typeof empty === 'string' ? (
        <div>
          No empty sites are offered: <Prose>{empty}</Prose>
        </div>
      ) : null}
      {hasMore ? <p>For one of the longer hops give its ends as fractional coordinates.</p> : null}
    </>
  );
}

function captionOf(ion: string, filled: OfferedHops, toEmpty: OfferedHops): string {
  const shown = ({ totalCount, hops }: OfferedHops) =>
    totalCount > hops.length ? `; ${hops.length} of ${plainNumber(totalCount)}` : '';
  const empty = 'to and between sites that the structure leaves empty';
  if (filled.totalCount === 0) return `Distinct hops of ${ion} ${empty}, the shortest first${shown(toEmpty)}`;
  const then = toEmpty.totalCount > 0 ? `, then those ${empty}${shown(toEmpty)}` : '';
  return `Distinct hops of ${ion}, the shortest first${shown(filled)}${then}`;
}

function Rows({ of: { hops }, chosen, choose }: { of: OfferedHops } & Choice) {
  if (hops.length === 0) return null;
  return (
    <tbody>
      {hops.map(({ hop, answer }) => {
        const text = hopText(hop);
        const name = `${hop.fromSite}\u00a0→\u00a0${hop.toSite}`;
        return (
          <tr key={text} aria-current={text === chosen ? 'true' : undefined}>
            <th scope="row">{text === chosen ? <strong>{name}</strong> : choose(text, name)}</th>
            <td className="figure">{hop.length.toFixed(2)}</td>
            <td className="figure">{hop.multiplicity}</td>
            {answer.__typename === 'Prediction' ? (
              <>
                <td>
                  <Quantity of={{ value: answer.value, unit: answer.unit }} digits={2} />
                </td>
                <td>
                  <Quantity of={{ lower: answer.lower, upper: answer.upper, unit: answer.unit }} digits={2} />
                </td>
                <td>{answer.domain.inside ? '' : 'outside the model’s domain'}</td>
              </>
            ) : (
              <td colSpan={3}>
                <Prose>{answer.message}</Prose>
              </td>
            )}
          </tr>
        );
      })}
    </tbody>
  );
}
