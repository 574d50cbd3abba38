import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { openStore, type Store } from '@interphase/store';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { documentCount, documents, structureNumber } from './store/content.mjs';

type SearchPage = Awaited<ReturnType<Store['search']['query']>>;

/** The embedded store is killed (SIGKILL) in the middle of a load, and opened again. */

const loader = path.resolve(import.meta.dirname, 'store/load.mjs');

let parent: string;
/** An empty store, to start from a copy of. */
let fresh: string;
let folder: string;

beforeAll(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'interphase-killed-'));
  fresh = path.join(parent, 'fresh');
  await (await openStore({ folder: fresh })).close();
});
beforeEach(async () => {
  folder = await mkdtemp(path.join(parent, 'folder-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
afterAll(() => rm(parent, { recursive: true, force: true }));

/**
 * Runs the load and kills it: `milliseconds` after it has acknowledged a line that starts with `moment`, so that
 * whatever it does next is cut off.
 *
 * @returns the lines acknowledged by then
 */
async function killDuringLoad(moment: string, milliseconds: number): Promise<string[]> {
  const child = spawn(process.execPath, [loader, folder, '1000'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)));
  const lines: string[] = [];
  if (moment === '') setTimeout(() => child.kill('SIGKILL'), milliseconds);
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (moment !== '' && line.startsWith(moment) && !child.killed) {
      setTimeout(() => child.kill('SIGKILL'), milliseconds);
    }
  }
  expect(await ended).toBe('SIGKILL');
  return lines;
}

/** The last number acknowledged on lines of a kind. */
function last(lines: readonly string[], kind: string): number {
  const line = lines.findLast((text) => text.startsWith(`${kind} `));
  return line === undefined ? 0 : Number(line.slice(line.lastIndexOf(' ') + 1));
}

async function expectAcknowledged(store: Store, lines: readonly string[]): Promise<void> {
  const structures = await store.structures.byIds(Array.from({ length: 40 }, (_, n) => `structure-${n}`));
  for (const line of lines.filter((text) => text.startsWith('structure '))) {
    const [, id = '', generation] = line.split(' ');
    expect(structures.get(id)?.volume).toBeGreaterThanOrEqual(Number(generation));
  }
  const runs = lines.filter((text) => text.startsWith('run ')).map((text) => text.split(' ')[1] ?? '');
  for (const run of (await store.runs.byIds(runs)).values()) expect(run.status).toBe('SUCCEEDED');
  expect(Number((await store.loads.get('load'))?.hash ?? 0)).toBeGreaterThanOrEqual(last(lines, 'load'));
  expect(await searchGeneration(store)).toBeGreaterThanOrEqual(last(lines, 'search'));
}

/** The generation that all search documents are of, 0 when there are none. */
async function searchGeneration(store: Store): Promise<number> {
  const names: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const page: SearchPage = await store.search.query('material generation', { first: 100, after });
    names.push(...page.edges.map(({ node }) => node.name));
    after = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage;
  }
  if (names.length === 0) return 0;
  expect(names).toHaveLength(documentCount);
  const generations = new Set(names.map((name) => Number(name.split(' ').at(-1))));
  expect(generations.size).toBe(1);
  return [...generations][0] ?? 0;
}

async function expectNothingTorn(store: Store): Promise<void> {
  const { edges } = await store.structures.list({}, { first: 100 });
  for (const { node } of edges) {
    const number = Number(node.id.slice('structure-'.length));
    expect(node).toMatchObject(structureNumber(number, node.volume));
  }
  const runs = (await store.runs.list({}, { first: 100 })).edges.map(({ node }) => node);
  const ids = runs.map(({ id }) => id);
  const properties = await store.properties.byRuns(ids);
  const artifacts = await store.runs.artifactsByRuns(ids);
  for (const { id, status, parameters } of runs) {
    const succeeded = status === 'SUCCEEDED';
    expect(properties.get(id)?.length ?? 0).toBe(succeeded ? 20 : 0);
    expect(artifacts.get(id)?.map(({ data }) => data) ?? []).toEqual(
      succeeded ? [{ values: Array(5000).fill(parameters.generation) }] : [],
    );
  }
}

describe('the embedded store, killed', () => {
  it.each([
    ['while the database is being created', '', 400],
    ['while the database is being created, later', '', 1200],
    ['while structures are written', 'structure structure-17 1', 3],
    ['while a run is finished', 'structure structure-39 2', 2],
    ['while search documents are replaced', 'run ', 15],
    ['in a later round', 'load 2', 25],
  ])('%s, opens again with all it acknowledged', async (_, moment, milliseconds) => {
    if (moment !== '') await cp(fresh, folder, { recursive: true });
    const lines = await killDuringLoad(moment, milliseconds);
    const store = await openStore({ folder });
    await expectAcknowledged(store, lines);
    await expectNothingTorn(store);
    await store.close();
  });

  it('again and again, still holds everything, and the load repeated gives what an untroubled one gives', async () => {
    await cp(fresh, folder, { recursive: true });
    const acknowledged: string[] = [];
    for (const milliseconds of [5, 30, 80]) {
      acknowledged.push(...(await killDuringLoad('structure structure-30', milliseconds)));
    }
    const store = await openStore({ folder });
    await expectAcknowledged(store, acknowledged);
    expect(await store.runs.takeBack({ leased: true })).toMatchObject({ failed: 0 });
    const untroubled = await openStore({});
    for (const target of [store, untroubled]) {
      for (let number = 0; number < 40; number++) await target.structures.upsert(structureNumber(number, 9));
      await target.search.replace(documents(9));
    }
    const content = async (target: Store) => ({
      structures: (await target.structures.list({}, { first: 100 })).edges.map(({ cursor, node }) => ({
        cursor,
        ...node,
        createdAt: null,
      })),
      search: await target.search.query('oxide number 512', { first: 100 }),
    });
    expect(await content(store)).toEqual(await content(untroubled));
    await untroubled.close();
    await store.close();
  });

  it('opens a folder where a half-made database and a stale server lock were left', async () => {
    await cp(fresh, folder, { recursive: true });
    const store = await openStore({ folder });
    await store.loads.set('load', 'kept');
    await store.close();
    await writeFile(path.join(folder, 'store', 'postmaster.pid'), `${process.pid}\n/nowhere\n0\n5432\n`);
    await writeFile(path.join(folder, 'store.partial'), 'left over');
    const again = await openStore({ folder });
    expect(await again.loads.get('load')).toMatchObject({ hash: 'kept' });
    await again.close();
  });
});

describe('a data folder', () => {
  it('that cannot be written is one clear line', async () => {
    const file = path.join(folder, 'a-file');
    await writeFile(file, '');
    const target = path.join(file, 'data');
    await expect(openStore({ folder: target })).rejects.toMatchObject({
      code: 'store.unwritable',
      message: `The data folder ${target} cannot be written (ENOTDIR). Choose another one with INTERPHASE_DATA.`,
    });
  });

  it('whose database is damaged is one clear line', async () => {
    await cp(fresh, folder, { recursive: true });
    await writeFile(path.join(folder, 'store', 'global', 'pg_control'), 'rubbish');
    await expect(openStore({ folder })).rejects.toMatchObject({
      code: 'store.unreadable',
      message: expect.stringMatching(/^The database in [^\n]+ cannot be opened/),
    });
  });

  it('holds the database and no left-overs', async () => {
    expect(await readdir(fresh)).toEqual(['store']);
  });
});

describe('a PostgreSQL server', () => {
  it('that does not answer is one clear line', async () => {
    await expect(
      openStore({ databaseUrl: 'postgresql://nobody:none@127.0.0.1:9/none' }),
    ).rejects.toMatchObject({
      code: 'store.unreachable',
      message: expect.stringMatching(/^[^\n]+ECONNREFUSED/),
    });
  });
});
