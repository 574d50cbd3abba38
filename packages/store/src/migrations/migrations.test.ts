import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyMigrations, type Session } from './apply.js';
import { type Migration, migrationsFolder, readMigrations } from './read.js';

const migration = (name: string, sql: string): Migration => ({ name, sql, checksum: `checksum of ${sql}` });
const one = migration('0001_one', 'CREATE TABLE one (x int); INSERT INTO one VALUES (1);');
const two = migration('0002_two', 'ALTER TABLE one ADD COLUMN y int NOT NULL DEFAULT 2;');

describe('applyMigrations', () => {
  let database: PGlite;
  let session: Session;
  const rows = async (sql: string) => (await database.query(sql)).rows;

  beforeAll(async () => {
    database = await PGlite.create();
    session = {
      script: async (sql) => void (await database.exec(sql)),
      query: async (sql, parameters) =>
        (await database.query<Record<string, unknown>>(sql, [...parameters])).rows,
    };
  });
  afterAll(() => database.close());

  it('applies what is new, once, in order', async () => {
    expect(await applyMigrations(session, [one])).toEqual(['0001_one']);
    expect(await applyMigrations(session, [one, two])).toEqual(['0002_two']);
    expect(await applyMigrations(session, [one, two])).toEqual([]);
    expect(await rows('SELECT * FROM one')).toEqual([{ x: 1, y: 2 }]);
  });

  it('applies all of what is new or nothing', async () => {
    const three = migration('0003_three', 'CREATE TABLE three (x int);');
    const broken = migration('0004_broken', 'CREATE TABLE four (x int); SELECT nonsense;');
    await expect(applyMigrations(session, [one, two, three, broken])).rejects.toThrow(/nonsense/);
    expect(await rows("SELECT to_regclass('three') AS three, to_regclass('four') AS four")).toEqual([
      { three: null, four: null },
    ]);
    expect(await applyMigrations(session, [one, two])).toEqual([]);
  });

  it('refuses an applied migration that has been edited since', async () => {
    const edited = migration('0001_one', `${one.sql} -- edited`);
    await expect(applyMigrations(session, [edited, two])).rejects.toMatchObject({
      code: 'store.migration-changed',
      message: expect.stringContaining('0001_one'),
    });
  });

  it('refuses a store that a newer program has written', async () => {
    await expect(applyMigrations(session, [one])).rejects.toMatchObject({ code: 'store.newer' });
  });
});

describe('readMigrations', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'interphase-migrations-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('reads them in the order of their numbers', async () => {
    for (const name of ['0010_ten', '0002_two', '0001_one']) {
      await mkdir(path.join(folder, name));
      await writeFile(path.join(folder, name, 'migration.sql'), `-- ${name}`);
    }
    expect((await readMigrations(folder)).map(({ name }) => name)).toEqual([
      '0001_one',
      '0002_two',
      '0010_ten',
    ]);
  });

  it('gives a checkout with other line ends the same checksum', async () => {
    const crlf = path.join(folder, 'crlf');
    await cp(migrationsFolder, crlf, { recursive: true });
    const [first] = await readMigrations();
    const file = path.join(crlf, first?.name ?? '', 'migration.sql');
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll('\n', '\r\n'));
    expect(await readMigrations(crlf)).toEqual(await readMigrations());
  });
});
