import { openStore, type Store } from '@interphase/store';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chainsConform } from './store/chains.js';
import { claimsConform } from './store/claims.js';
import { modelsConform } from './store/models.js';
import { partsConform } from './store/parts.js';
import { predictionsConform } from './store/predictions.js';
import { propertiesConform } from './store/properties.js';
import { runsConform } from './store/runs.js';
import { searchConforms } from './store/search.js';
import { structuresConform } from './store/structures.js';

/** One suite for both adapters: PGlite always, PostgreSQL when DATABASE_URL names a server. */

const serverUrl = process.env.DATABASE_URL;

interface Adapter {
  readonly kind: Store['kind'];
  open(onStatement: (sql: string) => void): Promise<Store>;
  clean(): Promise<void>;
}

const pglite: Adapter = {
  kind: 'pglite',
  open: (onStatement) => openStore({ onStatement }),
  clean: async () => undefined,
};

/** On a server the suite has a database of its own, so that it touches nothing that is there. */
function postgres(url: string): Adapter {
  const database = `interphase_conformance_${process.pid}`;
  const administer = async (sql: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  const databaseUrl = new URL(url);
  databaseUrl.pathname = `/${database}`;
  return {
    kind: 'postgres',
    open: async (onStatement) => {
      await administer(`CREATE DATABASE ${database}`);
      // Two that start together, as two servers of one deployment do.
      const [store, other] = await Promise.all([
        openStore({ databaseUrl: databaseUrl.href, onStatement }),
        openStore({ databaseUrl: databaseUrl.href }),
      ]);
      await other.close();
      return store;
    },
    clean: () => administer(`DROP DATABASE ${database} WITH (FORCE)`),
  };
}

const adapters = serverUrl === undefined ? [pglite] : [pglite, postgres(serverUrl)];

describe.each(adapters)('the store on $kind', (adapter) => {
  const statements: string[] = [];
  let opened: Store | undefined;
  const store = (): Store => {
    if (opened === undefined) throw new Error('The store is not open.');
    return opened;
  };

  beforeAll(async () => {
    opened = await adapter.open((sql) => statements.push(sql));
  });
  afterAll(async () => {
    await opened?.close();
    await adapter.clean();
  });

  it('tells what it is', async () => {
    expect(store().kind).toBe(adapter.kind);
    const { kind, version, milliseconds } = await store().health();
    expect(kind).toBe(adapter.kind);
    expect(version).toMatch(/^\d+\.\d+/);
    expect(milliseconds).toBeGreaterThan(0);
  });

  it('reports each statement, so that they can be counted', async () => {
    statements.length = 0;
    await store().runs.byIds([]);
    await store().structures.byIds(['one', 'two', 'three']);
    expect(statements.filter((sql) => sql.includes('"structure"'))).toHaveLength(1);
  });

  it('remembers what was loaded', async () => {
    expect(await store().loads.get('evidence')).toBeNull();
    await store().loads.set('evidence', 'one');
    await store().loads.set('evidence', 'two');
    expect(await store().loads.get('evidence')).toMatchObject({ name: 'evidence', hash: 'two' });
  });

  describe('structures', () => structuresConform(store));
  describe('runs', () => runsConform(store));
  describe('claims on runs', () => claimsConform(store));
  describe('parts of runs', () => partsConform(store));
  describe('chains of runs', () => chainsConform(store));
  describe('properties', () => propertiesConform(store));
  describe('models', () => modelsConform(store));
  describe('predictions', () => predictionsConform(store));
  describe('search', () => searchConforms(store));

  it('counts what it holds', async () => {
    const { structures } = await store().counts();
    const { totalCount } = await store().structures.list({}, { first: 0 });
    expect(structures).toBe(totalCount);
    expect(structures).toBeGreaterThan(0);
  });
});

if (serverUrl === undefined) {
  it.skip('the store on postgres: DATABASE_URL names no server (npm run test:servers starts one)', () =>
    undefined);
}
