import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openGrafeo } from './grafeo.js';
import type { GraphClient } from './graph-client.js';
import { migrateGraph } from './migrations.js';
import { openNeo4j } from './neo4j.js';

export interface GraphOptions {
  /** Folder of the embedded graph, created where missing; left out, the graph lives in memory. */
  folder?: string | undefined;
  /** Address of a Neo4j server; given, it is used instead of the embedded graph. */
  uri?: string | undefined;
  user?: string | undefined;
  password?: string | undefined;
}

/**
 * Opens the graph and brings its constraints and indexes up to date.
 * @throws GraphError when it cannot be opened or reached
 */
export async function openGraph(options: GraphOptions = {}): Promise<GraphClient> {
  const { folder, uri, user, password } = options;
  const graph = uri === undefined ? await openEmbedded(folder) : await openNeo4j({ uri, user, password });
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
  await mkdir(folder, { recursive: true });
  return openGrafeo(join(folder, 'graph.grafeo'));
}
