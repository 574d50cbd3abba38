import { StoreError } from '../errors.js';
import type { Migration } from './read.js';

/** One connection of either database. */
export interface Session {
  /** Runs several statements without parameters. */
  script(sql: string): Promise<void>;
  query(sql: string, parameters: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
}

/** Any constant of our own: two programs that start together on one server migrate one after the other. */
const migrationLock = 733_205_141;

/**
 * Applies the migrations that the database has not seen, in order, all in one transaction.
 *
 * @returns the names of those applied now
 * @throws StoreError `store.migration-changed` when one that was applied has been edited since, and
 * `store.newer` when the database has seen one that is not here; nothing is applied then
 */
export async function applyMigrations(session: Session, migrations: readonly Migration[]): Promise<string[]> {
  await session.script('BEGIN');
  try {
    await session.query('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
    await session.script(`CREATE TABLE IF NOT EXISTS interphase_migration (
      name text PRIMARY KEY,
      checksum text NOT NULL,
      applied_at timestamptz NOT NULL DEFAULT now()
    )`);
    const applied = await readApplied(session);
    const pending = pendingMigrations(migrations, applied);
    for (const { name, sql, checksum } of pending) {
      await session.script(sql);
      await session.query('INSERT INTO interphase_migration (name, checksum) VALUES ($1, $2)', [
        name,
        checksum,
      ]);
    }
    await session.script('COMMIT');
    return pending.map(({ name }) => name);
  } catch (error) {
    await session.script('ROLLBACK');
    throw error;
  }
}

async function readApplied(session: Session): Promise<Map<string, string>> {
  const rows = await session.query('SELECT name, checksum FROM interphase_migration ORDER BY name', []);
  return new Map(rows.map((row) => [String(row.name), String(row.checksum)]));
}

/** The migrations still to apply, after checking that those applied are the ones that stand here. */
function pendingMigrations(
  migrations: readonly Migration[],
  applied: ReadonlyMap<string, string>,
): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const [name, checksum] of applied) {
    const migration = known.get(name);
    if (migration === undefined) {
      throw new StoreError(
        'store.newer',
        `The store was written by a newer Interphase (it has seen migration ${name}); update the program.`,
      );
    }
    if (migration.checksum !== checksum) {
      throw new StoreError(
        'store.migration-changed',
        `Migration ${name} was edited after it had been applied to this store; undo the edit and add a new migration.`,
      );
    }
  }
  return migrations.filter(({ name }) => !applied.has(name));
}
