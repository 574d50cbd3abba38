import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { applyMigrations, readMigrations } from '@interphase/store';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engineBindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { afterAll, beforeAll, expect, it } from 'vitest';

/** The one part of the WebAssembly interface used here; its types belong to the browser's library. */
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: Record<string, Record<string, unknown>>,
  ): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

const schemaFile = path.resolve(import.meta.dirname, '../../prisma/schema.prisma');
const schema = readFileSync(schemaFile, 'utf8');

let database: PGlite;
let engine: engineBindings.SchemaEngine;

beforeAll(async () => {
  database = await PGlite.create({ extensions: { pg_trgm } });
  await applyMigrations(
    {
      script: async (sql) => void (await database.exec(sql)),
      query: async (sql, parameters) =>
        (await database.query<Record<string, unknown>>(sql, [...parameters])).rows,
    },
    await readMigrations(),
  );
  await database.exec('DROP TABLE interphase_migration');
  await startSchemaEngine();
  engine = await engineBindings.SchemaEngine.new(
    { datamodels: [['schema.prisma', schema]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(new PrismaPGlite(database)),
  );
});

afterAll(() => database.close());

/** Prisma's schema engine, compiled to WebAssembly: nothing to download, unlike the one of its command line. */
async function startSchemaEngine(): Promise<void> {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const bytes = readFileSync(path.join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': { ...engineBindings },
  });
  engineBindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start !== 'function') throw new Error('The schema engine has no start function.');
  start();
}

/** The SQL it would take to get from what the migrations made to what `wanted` describes. */
async function drift(wanted: string): Promise<string> {
  const { stdout } = await engine.diff({
    from: { tag: 'schemaDatasource', files: [{ path: 'schema.prisma', content: schema }], configDir: '' },
    to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: wanted }] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return stdout ?? '';
}

it('schema.prisma describes exactly what the migrations make', async () => {
  expect((await drift(schema)).trim()).toBe('-- This is an empty migration.');
});

it('this test notices a column, an index or a type that differs', async () => {
  expect(await drift(schema.replace('  formula      String\n', ''))).toContain('DROP COLUMN "formula"');
  expect(await drift(schema.replace('  @@index([contentHash])\n', ''))).toContain(
    'structure_content_hash_idx',
  );
  expect(await drift(schema.replace('attempts      Int ', 'attempts      BigInt '))).toContain('BIGINT');
});
