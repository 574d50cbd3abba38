import type { ReactNode } from 'react';
import { plainNumber } from '../../lib/format/number';
import { Empty } from '../notice/notice';
import { Prose } from '../prose/prose';
import { Quantity } from '../quantity/quantity';
import { Table } from '../table/table';
import type { HopsOfStructure } from './ask-hops';
import { hopText } from './hop-of';

/** The distinct hops of a structure with their barriers, each to be chosen. */
export function HopTable({
  of: { totalCount, hops },
  ion,
  chosen,
  choose,
}: {
  of: HopsOfStructure;
  ion: string;
  /** The hop that is looked at, as `hopText` writes it. */
  chosen?: string | undefined;
  /** What leads to the whole answer for a hop, around its name. */
  choose: (hop: string, name: ReactNode) => ReactNode;
}) {
  if (totalCount === 0)
    return (
      <Empty>
        No two sites of {ion} lie within 6 Å of each other with nothing between them. Give the ends of a hop
        as fractional coordinates, or ask for the whole crystal.
      </Empty>
    );
  return (
    <>
      <Table
        caption={`Distinct hops of ${ion}, the shortest first${
          totalCount > hops.length ? `; ${hops.length} of ${plainNumber(totalCount)}` : ''
        }`}
        showCaption
      >
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
                      <Quantity
                        of={{ lower: answer.lower, upper: answer.upper, unit: answer.unit }}
                        digits={2}
                      />
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
      </Table>
      {totalCount > hops.length ? (
        <p>For one of the longer hops give its ends as fractional coordinates.</p>
      ) : null}
    </>
  );
}
