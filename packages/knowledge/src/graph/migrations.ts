import type { CypherRunner } from './graph-client.js';

/** Every label whose nodes are told apart by a slug. */
export const nodeLabels = [
  'LengthScale',
  'Quantity',
  'Phenomenon',
  'Technique',
  'Material',
  'Publication',
  'Finding',
  'QuantityValue',
  'EvidenceLoad',
] as const;
export type NodeLabel = (typeof nodeLabels)[number];

/**
 * Constraint first, then the index on the same key: Grafeo's constraint brings no index (look-ups would scan),
 * Neo4j's does, and refuses a constraint that comes after an index.
 */
const statements: readonly string[] = nodeLabels.flatMap((label) => {
  const name = label.toLowerCase();
  return [
    `CREATE CONSTRAINT ${name}_slug IF NOT EXISTS FOR (n:${label}) REQUIRE n.slug IS UNIQUE`,
    `CREATE INDEX ${name}_by_slug IF NOT EXISTS FOR (n:${label}) ON (n.slug)`,
  ];
});

/** Creates constraints and indexes that are missing. May be repeated; not inside a transaction. */
export async function migrateGraph(graph: CypherRunner): Promise<void> {
  for (const statement of statements) await graph.run(statement);
}
