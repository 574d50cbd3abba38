import { type GraphClient, openGraph } from '@interphase/knowledge';
import { createSimulationPool, dataFolder } from '@interphase/simulation';
import { openStore, type Store } from '@interphase/store';
import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChainService } from './chain/chain-service.js';
import { createContext, type Services } from './context.js';
import { noModels } from './no-models.js';
import { schema } from './schema.js';
import { createSimulationService } from './simulation/simulation-service.js';
import { loadSources } from './startup/load-sources.js';

/** Everything that a level of a query reaches, from one material down to the publications of its findings. */
const deepQuery = `query Deep($first: Int!) {
  materials(first: $first, filter: { hasComputed: "percolation-barrier" }) {
    nodes {
      slug
      structures { label material { slug } }
      techniques(first: 3) { totalCount nodes { slug lengthScales { slug } } }
      computedProperties(first: 10) {
        totalCount
        nodes { quantity { slug } structure { label } run { material { slug } artifacts { name } properties { value } } }
      }
      findings(first: 4) {
        totalCount
        nodes {
          values { quantity { slug } }
          phenomena { slug }
          citations { publication { slug findings(first: 2) { totalCount } } }
          techniques { slug measures { slug } findings(first: 2) { nodes { slug related { finding { slug } } } } }
        }
      }
    }
  }
}`;

let statements = 0;
let store: Store;
let graph: GraphClient;
let services: Services;

const count = () => {
  statements += 1;
};

beforeAll(async () => {
  store = await openStore({ onStatement: count });
  graph = await openGraph({ onStatement: count });
  const log = { error: (details: object, message: string) => console.error(message, details) };
  const simulations = createSimulationService(store, createSimulationPool(), log);
  const chains = createChainService(store, simulations, log);
  services = { graph, store, simulations, chains, ...noModels(store) };
  await loadSources(services, dataFolder());
  await simulations.start();
  // The query asks for no other results; the rest, ended here, writes no statement among those that are counted.
  const landscapes = async () =>
    (await store.runs.list({ method: 'BOND_VALENCE_SITE_ENERGY', status: 'QUEUED' }, {})).totalCount +
    (await store.runs.list({ method: 'BOND_VALENCE_SITE_ENERGY', status: 'RUNNING' }, {})).totalCount;
  while ((await landscapes()) > 0) await new Promise((resolve) => setTimeout(resolve, 100));
  await simulations.close();
}, 120_000);

afterAll(async () => {
  await graph.close();
  await store.close();
});

const run = (first: number) =>
  graphql({ schema, source: deepQuery, variableValues: { first }, contextValue: createContext(services) });

async function statementsFor(first: number) {
  statements = 0;
  const { data, errors } = await run(first);
  expect(errors).toBeUndefined();
  return { count: statements, data: JSON.parse(JSON.stringify(data)) };
}

describe('a deep query', () => {
  it('takes as many statements for all materials as for a few', async () => {
    const few = await statementsFor(3);
    const all = await statementsFor(40);
    expect(few.data.materials.nodes).toHaveLength(3);
    expect(all.data.materials.nodes.length).toBeGreaterThanOrEqual(15);
    expect(all.count).toBeLessThanOrEqual(few.count + 2);
    expect(all.count).toBeLessThanOrEqual(40);
  });

  it('is refused when it asks for too much at once, with the actual and the allowed size', async () => {
    const { errors } = await run(100);
    expect(errors).toMatchObject([
      { extensions: { code: 'QUERY_TOO_LARGE', actual: expect.any(Number), allowed: expect.any(Number) } },
    ]);
  });
});
