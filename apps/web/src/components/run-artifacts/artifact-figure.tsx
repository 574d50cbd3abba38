import Link from 'next/link';
import type { ReactNode } from 'react';
import { artifactTable } from '../../lib/run/artifacts/tables';
import { links } from '../../lib/url/links';
import { SavePicture } from '../export-menu/save-picture';
import { Figure } from '../figure/figure';
import { NumberText } from '../number/number';
import { Table } from '../table/table';
import type { ShownRun } from './shown-run';

/** Rows of the table twin; the files have them all. */
const MOST_ROWS = 200;

/** A drawing of one artifact with its files and its data as a table. */
export function ArtifactFigure({
  run,
  artifact,
  title,
  subtitle,
  children,
}: {
  run: ShownRun;
  /** Name of the artifact. */
  artifact: string;
  title: ReactNode;
  subtitle: ReactNode;
  children: ReactNode;
}) {
  const table = artifactTable(run.artifacts, artifact);
  const file = `${links.run(run.id)}/${artifact}`;
  return (
    <>
      <Figure
        title={title}
        subtitle={subtitle}
        tools={
          <>
            {run.own ? null : (
              <Link href={links.run(run.id)} prefetch={false}>
                run and parameters
              </Link>
            )}
            {table ? (
              <a href={`${file}.csv`} download>
                CSV
              </a>
            ) : null}
            <a href={`${file}.json`} download>
              JSON
            </a>
            <SavePicture name={`${artifact}-${run.inputHash.slice(0, 8)}`} />
          </>
        }
      >
        {children}
      </Figure>
      {table ? (
        <details>
          <summary>
            {table.rows.length > MOST_ROWS
              ? `The first ${MOST_ROWS} of ${table.rows.length} rows as a table`
              : `All ${table.rows.length} rows as a table`}
          </summary>
          <Table caption={`Data of ${artifact}`}>
            <thead>
              <tr>
                {table.columns.map((column) => (
                  <th key={column} scope="col">
                    {column.replaceAll('_', ' ')}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.slice(0, MOST_ROWS).map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name and never change places
                <tr key={index}>
                  {row.map((cell, column) => (
                    <td key={table.columns[column]} className="figure">
                      {typeof cell === 'number' ? (
                        <NumberText value={Number(cell.toPrecision(5))} />
                      ) : (
                        (cell ?? '')
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </Table>
        </details>
      ) : null}
    </>
  );
}
