import Link from 'next/link';
import type { ReactNode } from 'react';
import { withParameters } from '../../lib/url/parameters';

/** A column heading that sorts by a plain link; a second time turns the order round. */
export function SortHeading({
  column,
  path,
  parameters,
  children,
}: {
  column: string;
  path: string;
  parameters: Readonly<Record<string, string>>;
  children: ReactNode;
}) {
  const ascending = parameters.sort === column;
  const descending = parameters.sort === `-${column}`;
  return (
    <th scope="col" aria-sort={ascending ? 'ascending' : descending ? 'descending' : 'none'}>
      <Link
        href={withParameters(path, { ...parameters, sort: ascending ? `-${column}` : column })}
        scroll={false}
        prefetch={false}
      >
        {children}
        <span aria-hidden="true">{ascending ? '\u2009↑' : descending ? '\u2009↓' : ''}</span>
      </Link>
    </th>
  );
}
