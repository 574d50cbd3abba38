import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { StoreError } from '../errors.js';
import { applyMigrations } from '../migrations/apply.js';
import type { Migration } from '../migrations/read.js';
import { createClient } from './client.js';
import { type Database, type StatementListener, sessionSettings } from './database.js';

/** Opens a PostgreSQL server (14 or newer) by its URL; the role must be allowed to create `pg_trgm` once. */
export async function openPostgres(
  databaseUrl: string,
  migrations: readonly Migration[],
  onStatement?: StatementListener,
): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 10_000,
    onConnect: async (client) => void (await client.query(sessionSettings)),
  });
  // An idle connection that breaks is replaced at its next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  try {
    await migrate(pool, migrations);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const prisma = createClient(new PrismaPg(pool), onStatement);
  return {
    kind: 'postgres',
    prisma,
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

async function migrate(pool: pg.Pool, migrations: readonly Migration[]): Promise<void> {
  const client = await pool.connect().catch((error: unknown) => {
    throw new StoreError(
      'store.unreachable',
      `The PostgreSQL server that DATABASE_URL names does not answer: ${error instanceof Error ? error.message : error}`,
    );
  });
  try {
    await applyMigrations(
      {
        script: async (sql) => void (await client.query(sql)),
        query: async (sql, parameters) => (await client.query(sql, [...parameters])).rows,
      },
      migrations,
    );
  } finally {
    client.release();
  }
}
