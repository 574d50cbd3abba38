import type { CypherRunner } from '../graph/graph-client.js';
import { nodeLabels } from '../graph/migrations.js';
import { canonicalJson, sha256 } from './content-hash.js';

export interface GraphFingerprint {
  nodes: number;
  relationships: number;
  hash: string;
}

/** Counts and hash of everything that stands in the graph, read back from it; alike on both engines. */
export async function graphFingerprint(graph: CypherRunner): Promise<GraphFingerprint> {
  const nodes: string[] = [];
  const relationships: string[] = [];
  for (const label of nodeLabels) {
    const found = await graph.run(`MATCH (n:${label}) RETURN properties(n) AS properties`);
    nodes.push(...found.map((row) => canonicalJson([label, row.properties])));
    const leaving = await graph.run(
      `MATCH (n:${label})-[r]->(o) RETURN n.slug AS source, type(r) AS type, o.slug AS target, properties(r) AS properties`,
    );
    relationships.push(...leaving.map((row) => canonicalJson([label, row])));
  }
  const hash = sha256([...nodes.sort(), ...relationships.sort()].join('\n'));
  return { nodes: nodes.length, relationships: relationships.length, hash };
}
