import neo4j, { type Driver, type ManagedTransaction, Neo4jError, type QueryResult } from 'neo4j-driver';
import { type CypherParameters, type GraphClient, GraphError, type Row } from './graph-client.js';
import { fromNeo4j, toNeo4j } from './neo4j-values.js';

export interface Neo4jAddress {
  /** e.g. `bolt://127.0.0.1:7687` */
  uri: string;
  user?: string | undefined;
  password?: string | undefined;
}

/**
 * A Neo4j server.
 * @throws GraphError when it cannot be reached or refuses the user
 */
export async function openNeo4j({ uri, user, password }: Neo4jAddress): Promise<GraphClient> {
  const driver = connect({ uri, user, password });
  try {
    await driver.verifyConnectivity();
  } catch (error) {
    await driver.close();
    throw asGraphError(error, `Neo4j at ${uri} cannot be used: `);
  }
  return {
    kind: 'neo4j',
    run: (cypher, parameters) => inSession(driver, (session) => send(session, cypher, parameters)),
    transaction: (work) =>
      inSession(driver, async (session) => {
        try {
          // The driver runs the work again after a lost lock or a lost connection.
          return await session.executeWrite((transaction: ManagedTransaction) =>
            work({ run: (cypher, parameters) => send(transaction, cypher, parameters) }),
          );
        } catch (error) {
          throw error instanceof Neo4jError ? asGraphError(error) : error;
        }
      }),
    close: () => driver.close(),
  };
}

function connect({ uri, user, password }: Neo4jAddress): Driver {
  try {
    return neo4j.driver(
      uri,
      password === undefined ? undefined : neo4j.auth.basic(user ?? 'neo4j', password),
    );
  } catch (error) {
    throw asGraphError(
      error,
      `\`${uri}\` is not the address of a Neo4j server such as bolt://127.0.0.1:7687: `,
    );
  }
}

async function inSession<T>(
  driver: Driver,
  work: (session: ReturnType<Driver['session']>) => Promise<T>,
): Promise<T> {
  const session = driver.session();
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

interface Sender {
  run(cypher: string, parameters: Record<string, unknown>): PromiseLike<QueryResult>;
}

async function send(sender: Sender, cypher: string, parameters: CypherParameters = {}): Promise<Row[]> {
  const wrapped = Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, toNeo4j(value)]),
  );
  try {
    const result = await sender.run(cypher, wrapped);
    return result.records.map((record) =>
      Object.fromEntries(record.keys.map((key) => [String(key), fromNeo4j(record.get(key))])),
    );
  } catch (error) {
    throw retriable(error) ? error : asGraphError(error);
  }
}

/** The driver recognises what it may repeat by its own class of error. */
const retriable = (error: unknown): boolean => error instanceof Neo4jError && error.retriable;

function asGraphError(error: unknown, prefix = ''): GraphError {
  const message = error instanceof Error ? error.message : String(error);
  return new GraphError(prefix + message, error instanceof Neo4jError ? error.code : undefined, {
    cause: error,
  });
}
