import { type CypherRunner, GraphError } from '../graph/graph-client.js';
import type { NodeLabel } from '../graph/migrations.js';
import { kindNames } from '../schema/kinds.js';
import { labelOf, type RelationshipModel } from './graph-model.js';
import type { HashedEntry, LoadPlan } from './load-plan.js';
import type { Properties } from './properties.js';

/** Rows of one statement: large enough that the engine is busy, small enough that progress moves. */
const batchSize = 200;

export type WriteProgress = (fraction: number) => void;

/** Writes a plan inside a transaction. Every statement sets the final state, so running all again is harmless. */
export async function writePlan(
  graph: CypherRunner,
  plan: LoadPlan,
  onProgress: WriteProgress,
): Promise<void> {
  const statements = statementsOf(plan);
  let done = 0;
  for (const { cypher, rows } of statements) {
    const [result] = await graph.run(cypher, { rows });
    if (result?.written !== undefined && result.written !== rows.length) {
      throw new GraphError(
        `${rows.length} relationships were to be written, ${String(result.written)} found both ends: ${cypher}`,
      );
    }
    done += 1;
    onProgress(done / statements.length);
  }
}

interface Statement {
  cypher: string;
  rows: unknown[];
}

function statementsOf({ created, updated, removed }: LoadPlan): Statement[] {
  const written = [...created, ...updated];
  const rewritten = updated.map(({ label, slug }) => ({ label, slug }));
  const gone = kindNames.flatMap((kind) => removed[kind].map((slug) => ({ label: labelOf[kind], slug })));
  const findings = [...rewritten, ...gone].filter(({ label }) => label === 'Finding');
  return [
    ...batched(
      'MATCH (n:Finding {slug: row})-[:HAS_VALUE]->(v:QuantityValue) DETACH DELETE v',
      slugs(findings),
    ),
    ...byLabel(rewritten, (label) => `MATCH (n:${label} {slug: row})-[r]->() DELETE r`, slugs),
    ...byLabel(gone, (label) => `MATCH (n:${label} {slug: row}) DETACH DELETE n`, slugs),
    ...byLabel(created, (label) => `CREATE (n:${label}) SET n = row`, rowsOf),
    ...byLabel(updated, (label) => `MATCH (n:${label} {slug: row.slug}) SET n = row`, rowsOf),
    ...batched(
      'CREATE (v:QuantityValue) SET v = row',
      written.flatMap(({ values }) => values.map(({ properties }) => stated(properties))),
    ),
    ...relationshipStatements(written.flatMap(({ relationships }) => relationships)),
  ];
}

const slugs = (items: readonly { slug: string }[]): string[] => items.map(({ slug }) => slug);

const rowsOf = (entries: readonly HashedEntry[]): Properties[] =>
  entries.map(({ properties, hash }) => ({ ...stated(properties), contentHash: hash }));

const stated = (properties: Properties): Properties =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));

function batched(body: string, rows: readonly unknown[]): Statement[] {
  const cypher = `UNWIND $rows AS row ${body}`;
  return Array.from({ length: Math.ceil(rows.length / batchSize) }, (_, i) => ({
    cypher,
    rows: rows.slice(i * batchSize, (i + 1) * batchSize),
  }));
}

/** Labels and types cannot be parameters, so there is one statement for each; they come from our own lists. */
function byLabel<T extends { label: NodeLabel }>(
  items: readonly T[],
  body: (label: NodeLabel) => string,
  rows: (items: readonly T[]) => unknown[],
): Statement[] {
  return [...grouped(items, ({ label }) => label)].flatMap(([label, group]) =>
    batched(body(label), rows(group)),
  );
}

function relationshipStatements(relationships: readonly RelationshipModel[]): Statement[] {
  const groups = grouped(
    relationships,
    ({ from, type, to }) =>
      `MATCH (a:${from} {slug: row.from}) MATCH (b:${to} {slug: row.to}) CREATE (a)-[r:${type}]->(b) SET r = row.properties RETURN count(r) AS written`,
  );
  return [...groups].flatMap(([body, group]) =>
    batched(
      body,
      group.map(({ fromSlug, toSlug, properties }) => ({
        from: fromSlug,
        to: toSlug,
        properties: stated(properties),
      })),
    ),
  );
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
