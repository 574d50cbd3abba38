import type { Connection } from '@interphase/core';
import type { Facet as FacetRecord } from '@interphase/knowledge';

/** A page of a list that can also be parted by the fields of its filter. */
export interface FacetedConnection<Node> extends Connection<Node> {
  /** Counts when it is called, so that a query that asks for no facets pays for none. */
  readonly facets: () => Promise<readonly FacetRecord[]>;
}

/** The page, with how its facets are counted. */
export async function faceted<Node>(
  connection: Connection<Node> | Promise<Connection<Node>>,
  facets: () => Promise<readonly FacetRecord[]>,
): Promise<FacetedConnection<Node>> {
  return { ...(await connection), facets };
}

/** The `facets` field of a connection: every list of its kind comes from {@link faceted}. */
export function facetsOf(connection: { facets?: FacetedConnection<unknown>['facets'] }) {
  if (connection.facets === undefined) throw new Error('A list of this kind was resolved without its facets');
  return connection.facets();
}
