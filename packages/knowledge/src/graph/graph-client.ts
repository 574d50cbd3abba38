/** One row of a result: plain JavaScript values by column name. */
export type Row = Record<string, unknown>;

export type CypherParameters = Readonly<Record<string, unknown>>;

/** Something that runs Cypher: the graph itself, or a transaction on it. */
export interface CypherRunner {
  /**
   * Runs one statement and returns its rows as plain values: numbers, strings, booleans, null, arrays and
   * objects; a node or a relationship is the object of its properties.
   * @throws GraphError naming what the engine found wrong
   */
  run(cypher: string, parameters?: CypherParameters): Promise<Row[]>;
}

/**
 * The port to the graph. Its statements are Cypher that both engines understand alike; text that they read
 * differently is listed in this package's README.
 */
export interface GraphClient extends CypherRunner {
  readonly kind: 'grafeo' | 'neo4j';
  /**
   * Runs `work` in one transaction: all of its writes are kept, on disk, when the promise resolves, and none
   * when `work` throws. Where another writer was in the way `work` runs again, so it must have no effects
   * beside the graph, and it must not open a transaction of its own.
   */
  transaction<T>(work: (transaction: CypherRunner) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The graph engine refused a statement or cannot be reached. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
  /** The engine's own code: a GQL status or a `Neo.…` code. */
  readonly code: string | undefined;

  constructor(message: string, code?: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
