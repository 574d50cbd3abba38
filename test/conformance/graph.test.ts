import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Evidence, type GraphClient, openGraph, readEvidence } from '@interphase/knowledge';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { facetsConform } from './graph/facets.js';
import { filtersConform } from './graph/filters.js';
import type { GraphUnderTest } from './graph/graph-under-test.js';
import { listsConform } from './graph/lists.js';
import { loadConforms } from './graph/load.js';
import { matrixConforms } from './graph/matrix.js';
import { pathsConform } from './graph/paths.js';
import { portConforms } from './graph/port.js';
import { recommendationsConform } from './graph/recommendations.js';
import { recordsConform } from './graph/records.js';
import { workflowsConform } from './graph/workflows.js';

/** One suite for both engines: Grafeo always, Neo4j when NEO4J_URI names a server. */

const uri = process.env.NEO4J_URI;
const folder = fileURLToPath(new URL('../../packages/knowledge/fixtures/small', import.meta.url));

function suite(kind: GraphClient['kind'], open: (onStatement: () => void) => Promise<GraphClient>): void {
  describe(`the graph on ${kind}`, () => {
    let graph: GraphClient;
    let evidence: Evidence;
    let statements = 0;

    beforeAll(async () => {
      evidence = await readEvidence(folder);
      graph = await open(() => {
        statements += 1;
      });
      const [row] = await graph.run('MATCH (n) RETURN count(n) AS nodes');
      if (row?.nodes !== 0) throw new Error('The suite writes and removes: it needs a graph that is empty');
    });
    afterAll(async () => {
      await graph.run('MATCH (n) DETACH DELETE n');
      await graph.close();
    });

    const underTest: GraphUnderTest = {
      graph: () => graph,
      evidence: () => evidence,
      statementsOf: async (work) => {
        const before = statements;
        await work();
        return statements - before;
      },
    };
    it('says which engine it is', () => expect(graph.kind).toBe(kind));
    portConforms(underTest);
    loadConforms(underTest);
    recordsConform(underTest);
    listsConform(underTest);
    filtersConform(underTest);
    facetsConform(underTest);
    matrixConforms(underTest);
    pathsConform(underTest);
    recommendationsConform(underTest);
    workflowsConform(underTest);
  });
}

const scratch = mkdtempSync(join(tmpdir(), 'interphase-graph-'));
afterAll(() => rmSync(scratch, { recursive: true }));
suite('grafeo', (onStatement) => openGraph({ folder: scratch, onStatement }));
if (uri === undefined) {
  it.skip('the graph on neo4j: NEO4J_URI names no server (npm run test:servers starts one)', () => undefined);
} else {
  const { NEO4J_USER: user, NEO4J_PASSWORD: password } = process.env;
  suite('neo4j', (onStatement) => openGraph({ uri, user, password, onStatement }));
}
