import type { z } from 'zod';
import type { CypherParameters, CypherRunner, Row } from '../graph/graph-client.js';
import type { NodeLabel } from '../graph/migrations.js';
import {
  type Connection,
  connectionOf,
  type Keyed,
  type PageInput,
  pageOfKeys,
  type SortKey,
} from './paging.js';

/** How one kind of node is read: everything the queries of its file share. */
export interface Noun<T> {
  readonly label: NodeLabel;
  /** Cypher map projection of node `n`: its properties and what it is related to. */
  readonly projection: string;
  /** Reads one projected row. */
  readonly record: z.ZodType<T>;
  /** Properties the list is sorted by before the slug. */
  readonly sortedBy?: readonly string[];
}

/** Conditions on node `n`, with the parameters they name. */
export interface Conditions {
  texts: string[];
  parameters: CypherParameters;
}

/** Adds a condition only where the filter gives a value for it. */
export function conditions(
  given: readonly (readonly [name: string, value: unknown, text: string])[],
): Conditions {
  const stated = given.filter(([, value]) => value !== null && value !== undefined);
  return {
    texts: stated.map(([, , text]) => text),
    parameters: Object.fromEntries(stated.map(([name, value]) => [name, value])),
  };
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
  { texts, parameters }: Conditions,
  page: PageInput,
): Promise<Connection<T>> {
  const where = texts.length === 0 ? '' : `WHERE ${texts.join(' AND ')}`;
  const rows = await graph.run(`MATCH (n:${noun.label}) ${where} RETURN ${keyColumns(noun)}`, parameters);
  const keys = pageOfKeys(
    rows.map((row) => keyOf(noun, row)),
    page,
  );
  return connectionOf(
    keys,
    await recordsBySlug(
      graph,
      noun,
      keys.edges.map(({ slug }) => slug),
    ),
  );
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
  { texts, parameters }: Conditions,
  page: PageInput,
): Promise<Map<string, Connection<T>>> {
  const where = texts.length === 0 ? '' : `WHERE ${texts.join(' AND ')}`;
  const unique = [...new Set(owners)];
  const rows = await graph.run(
    `UNWIND $owners AS owner MATCH ${pattern} ${where} RETURN DISTINCT owner, ${keyColumns(noun)}`,
    { ...parameters, owners: unique },
  );
  const keysOf = new Map<string, Keyed[]>(unique.map((owner) => [owner, []]));
  for (const row of rows) keysOf.get(String(row.owner))?.push(keyOf(noun, row));
  const pages = new Map([...keysOf].map(([owner, keys]) => [owner, pageOfKeys(keys, page)]));
  const slugs = [...pages.values()].flatMap(({ edges }) => edges.map(({ slug }) => slug));
  const records = await recordsBySlug(graph, noun, slugs);
  return new Map([...pages].map(([owner, keys]) => [owner, connectionOf(keys, records)]));
}

const keyColumns = (noun: Pick<Noun<unknown>, 'sortedBy'>): string =>
  ['slug', ...(noun.sortedBy ?? [])].map((property) => `n.${property} AS ${property}`).join(', ');

function keyOf(noun: Pick<Noun<unknown>, 'sortedBy'>, row: Row): Keyed {
  const slug = String(row.slug);
  const key: SortKey = [...(noun.sortedBy ?? []).map((property) => sortable(row[property])), slug];
  return { slug, key };
}

const sortable = (value: unknown): string | number | null =>
  typeof value === 'string' || typeof value === 'number' ? value : null;
