import { type Connection, type Page, pageOf } from '@interphase/core';
import type { z } from 'zod';
import type { CypherRunner, Row } from '../graph/graph-client.js';
import type { NodeLabel } from '../graph/migrations.js';
import { type Conditions, matching, matchingOfOwners } from './conditions.js';

/** How one kind of node is read: everything the queries of its file share. */
export interface Noun<T> {
  readonly label: NodeLabel;
  /** Cypher map projection of node `n`: its properties and what it is related to. */
  readonly projection: string;
  /** Reads one projected row. */
  readonly record: z.ZodType<T>;
  /** Property with a whole number that the list is sorted by before the slug; entries without it come last. */
  readonly sortedBy?: string;
}

/** Records by slug, one statement for all; a slug that does not exist is missing from the map. */
export async function recordsBySlug<T>(
  graph: CypherRunner,
  noun: Noun<T>,
  slugs: readonly string[],
): Promise<Map<string, T>> {
  if (slugs.length === 0) return new Map();
  const rows = await graph.run(
    `UNWIND $slugs AS slug MATCH (n:${noun.label} {slug: slug}) RETURN slug, n ${noun.projection} AS record`,
    { slugs: [...new Set(slugs)] },
  );
  return new Map(rows.map((row) => [String(row.slug), noun.record.parse(row.record)]));
}

/** Every record of a kind, sorted. */
export async function allRecords<T>(graph: CypherRunner, noun: Noun<T>): Promise<T[]> {
  const rows = await graph.run(
    `MATCH (n:${noun.label}) RETURN n ${noun.projection} AS record ORDER BY n.slug`,
  );
  return rows.map((row) => noun.record.parse(row.record));
}

/** One page of the nodes that meet the conditions: two statements, for the keys and for the page's records. */
export async function listPage<T>(
  graph: CypherRunner,
  noun: Noun<T>,
  filter: Conditions,
  page: Page,
): Promise<Connection<T>> {
  const rows = await graph.run(
    `${matching(noun.label, filter)} RETURN ${keyColumns(noun)}`,
    filter.parameters,
  );
  const keys = pageOfRows(noun, rows, page);
  return withRecords(keys, await recordsBySlug(graph, noun, slugsOf(keys)));
}

/**
 * The same page for many owners at once: two statements, however many owners. Every owner gets a connection,
 * an unknown one an empty one.
 * @param pattern Cypher from `(o:Label {slug: owner})` to `(n:Label)`
 */
export async function pagesByOwner<T>(
  graph: CypherRunner,
  noun: Noun<T>,
  pattern: string,
  owners: readonly string[],
  filter: Conditions,
  page: Page,
): Promise<Map<string, Connection<T>>> {
  const rowsOf = new Map<string, Row[]>(owners.map((owner) => [owner, []]));
  const rows = await graph.run(`${matchingOfOwners(pattern, filter)} RETURN owner, ${keyColumns(noun)}`, {
    ...filter.parameters,
    owners: [...rowsOf.keys()],
  });
  for (const row of rows) rowsOf.get(String(row.owner))?.push(row);
  const pages = [...rowsOf].map(([owner, own]) => [owner, pageOfRows(noun, own, page)] as const);
  const records = await recordsBySlug(
    graph,
    noun,
    pages.flatMap(([, keys]) => slugsOf(keys)),
  );
  return new Map(pages.map(([owner, keys]) => [owner, withRecords(keys, records)]));
}

interface Keyed {
  slug: string;
  key: string;
}

const keyColumns = ({ sortedBy }: Sorted): string =>
  sortedBy === undefined ? 'n.slug AS slug' : `n.slug AS slug, n.${sortedBy} AS sortedBy`;

type Sorted = Pick<Noun<unknown>, 'sortedBy'>;

/** Sorted here and not by the engines, which order text and null each in their own way. */
function pageOfRows(noun: Sorted, rows: readonly Row[], page: Page): Connection<Keyed> {
  const keyed = rows.map((row) => ({ slug: String(row.slug), key: sortKey(noun, row) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return pageOf(keyed, page, ({ key }) => key);
}

/** A text that sorts as the number does, then by slug. */
function sortKey({ sortedBy }: Sorted, row: Row): string {
  const slug = String(row.slug);
  if (sortedBy === undefined) return slug;
  const number = typeof row.sortedBy === 'number' ? String(row.sortedBy).padStart(9, '0') : '~';
  return `${number} ${slug}`;
}

const slugsOf = (page: Connection<Keyed>): string[] => page.edges.map(({ node }) => node.slug);

/** The page with each key replaced by its record. */
function withRecords<T>(page: Connection<Keyed>, records: ReadonlyMap<string, T>): Connection<T> {
  const edges = page.edges.flatMap(({ cursor, node }) => {
    const record = records.get(node.slug);
    return record === undefined ? [] : [{ cursor, node: record }];
  });
  return { ...page, edges };
}
