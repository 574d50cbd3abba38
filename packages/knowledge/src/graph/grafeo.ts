import grafeo, { type GrafeoDB as Database, type Transaction } from '@grafeo-db/js';
import {
  type CypherParameters,
  type CypherRunner,
  type GraphClient,
  GraphError,
  type Row,
} from './graph-client.js';

const maximumAttempts = 8;

/**
 * The embedded engine, in this process.
 * @param file where the graph is kept; left out, it lives in memory
 * @throws GraphError when the file cannot be opened, for one when another process has it open
 */
export function openGrafeo(file?: string): GraphClient {
  const database = open(file);
  const inTurn = queue();
  return {
    kind: 'grafeo',
    run: (cypher, parameters) => runOn(database, cypher, parameters),
    transaction: (work) =>
      inTurn(() => withRetries(() => attemptTransaction(database, file !== undefined, work))),
    close: async () => database.close(),
  };
}

/**
 * One transaction after the other: Grafeo lets the second of two writers of one node fail at once, so writers
 * that meet would mostly repeat each other's work.
 */
function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}

/** A statement outside any transaction can still be in the way of one. */
async function withRetries<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === maximumAttempts || !isWriteConflict(error)) throw error;
      await pause(2 ** attempt);
    }
  }
}

function open(file: string | undefined): Database {
  try {
    return grafeo.GrafeoDB.create(file);
  } catch (error) {
    const reason = messageOf(error);
    const advice = reason.includes('cannot be locked')
      ? 'Another process has it open.'
      : 'The graph can always be rebuilt from the evidence: move the file away and load again.';
    throw new GraphError(
      `The graph at ${file ?? 'memory'} cannot be opened: ${reason}. ${advice}`,
      codeOf(error),
      {
        cause: error,
      },
    );
  }
}

async function attemptTransaction<T>(
  database: Database,
  persistent: boolean,
  work: (transaction: CypherRunner) => Promise<T>,
): Promise<T> {
  const transaction = database.beginTransaction();
  let result: T;
  try {
    result = await work({ run: (cypher, parameters) => runOn(transaction, cypher, parameters) });
    transaction.commit();
  } catch (error) {
    rollBack(transaction);
    throw isFromEngine(error) ? asGraphError(error) : error;
  }
  if (persistent) checkpoint(database);
  return result;
}

/** A commit is only in the log; the checkpoint puts it on disk, so that it outlives a power cut as well. */
function checkpoint(database: Database): void {
  try {
    database.walCheckpoint();
  } catch (error) {
    throw asGraphError(error);
  }
}

/** A failed statement leaves Grafeo's transaction open, and a later commit would keep what came before it. */
function rollBack(transaction: Transaction): void {
  try {
    transaction.rollback();
  } catch (error) {
    // A commit or statement that lost to another writer has ended the transaction already.
    if (!messageOf(error).includes(noActiveTransaction)) throw asGraphError(error);
  }
}

const noActiveTransaction = 'GRAFEO-T004';

async function runOn(
  target: Pick<Database, 'executeCypher'>,
  cypher: string,
  parameters: CypherParameters = {},
): Promise<Row[]> {
  try {
    const result = await target.executeCypher(cypher, parameters);
    return result.toArray().map((row) => plainRow(row));
  } catch (error) {
    throw asGraphError(error);
  }
}

function plainRow(row: Record<string, unknown>): Row {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, plain(value)]));
}

/** Grafeo returns nodes and relationships with their identity mixed into the properties; the port does not. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(plain);
  if (value === undefined) return null;
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const entries = Object.entries(value);
  const isNode = '_id' in value && '_labels' in value;
  const isRelationship = '_id' in value && '_type' in value && '_source' in value;
  const kept = isNode || isRelationship ? entries.filter(([key]) => !identityKeys.has(key)) : entries;
  return Object.fromEntries(kept.map(([key, item]) => [key, plain(item)]));
}

const identityKeys = new Set(['_id', '_labels', '_type', '_source', '_target']);

function asGraphError(error: unknown): GraphError {
  return error instanceof GraphError
    ? error
    : new GraphError(messageOf(error), codeOf(error), { cause: error });
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The GQL status; Grafeo's own code where an error has none. */
const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'gqlStatus' in error && typeof error.gqlStatus === 'string'
    ? error.gqlStatus
    : /GRAFEO-[A-Z]\d+/.exec(messageOf(error))?.[0];

const isFromEngine = (error: unknown): boolean => messageOf(error).includes('GRAFEO-');

/** Optimistic concurrency: the second of two writers of one node fails at once and may try again. */
const isWriteConflict = (error: unknown): boolean => messageOf(error).includes('GRAFEO-T001');

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
