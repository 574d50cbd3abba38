import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openGrafeo } from './grafeo.js';
import { type CypherRunner, type GraphClient, GraphError } from './graph-client.js';
import { migrateGraph } from './migrations.js';
import { openNeo4j } from './neo4j.js';

export interface GraphOptions {
  /** Folder of the embedded graph, created where missing; left out, the graph lives in memory. */
  folder?: string | undefined;
  /** Address of a Neo4j server; given, it is used instead of the embedded graph. */
  uri?: string | undefined;
  user?: string | undefined;
  password?: string | undefined;
  /** Told every statement before it is sent, those of migrations and transactions too. */
  onStatement?: ((cypher: string) => void) | undefined;
}

/**
 * Opens the graph and brings its constraints and indexes up to date.
 * @throws GraphError when it cannot be opened or reached
 */
export async function openGraph(options: GraphOptions = {}): Promise<GraphClient> {
  const { folder, uri, user, password, onStatement } = options;
  const opened = uri === undefined ? await openEmbedded(folder) : await openNeo4j({ uri, user, password });
  const graph = onStatement === undefined ? opened : observed(opened, onStatement);
  try {
    await migrateGraph(graph);
  } catch (error) {
    await graph.close();
    throw error;
  }
  return graph;
}

async function openEmbedded(folder: string | undefined): Promise<GraphClient> {
  if (folder === undefined) return openGrafeo();
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new GraphError(`The folder ${folder} for the graph cannot be made`, undefined, { cause: error });
  });
  return openGrafeo(join(folder, 'graph.grafeo'));
}

function observed(graph: GraphClient, onStatement: (cypher: string) => void): GraphClient {
  const observe = (runner: CypherRunner): CypherRunner => ({
    run: (cypher, parameters) => {
      onStatement(cypher);
      return runner.run(cypher, parameters);
    },
  });
  return {
    kind: graph.kind,
    run: observe(graph).run,
    transaction: (work) => graph.transaction((transaction) => work(observe(transaction))),
    close: () => graph.close(),
  };
}
