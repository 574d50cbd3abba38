import type { CypherParameters } from '../graph/graph-client.js';
import type { NodeLabel } from '../graph/migrations.js';

/** What a filter demands of node `n`. */
export interface Conditions {
  /**
   * Patterns from something that the filter names to `(n)`: `(:Material {slug: $material})<-[:CONCERNS]-(n)`. A list
   * starts from the first of them, so that its cost grows with what is kept and not with what is stored.
   */
  readonly links: readonly string[];
  /** Conditions on its properties. */
  readonly texts: readonly string[];
  readonly parameters: CypherParameters;
}

/** A value of the filter under the name of its parameter, with the Cypher that demands it. */
type Demand = readonly [name: string, value: unknown, cypher: string];

/** Everything that a filter gives a value for. */
export function conditions(texts: readonly Demand[], links: readonly Demand[] = []): Conditions {
  const stated = (demands: readonly Demand[]): readonly Demand[] =>
    demands.filter(([, value]) => value !== null && value !== undefined);
  return {
    links: stated(links).map(([, , cypher]) => cypher),
    texts: stated(texts).map(([, , cypher]) => cypher),
    parameters: Object.fromEntries(stated([...texts, ...links]).map(([name, value]) => [name, value])),
  };
}

/** Cypher that gives each node `n` which meets the conditions once. */
export function matching(label: NodeLabel, { links, texts }: Conditions): string {
  const [first, ...others] = links;
  if (first === undefined) return `MATCH (n:${label}) ${where(texts)}`;
  const opening = first.replace('(n)', `(n:${label})`);
  return `${[opening, ...others].map(matched).join(' ')} ${where(texts)} WITH DISTINCT n`;
}

/**
 * The same for the nodes that belong to each of the parameter `owners`, with its `owner`.
 * @param pattern Cypher from `(o:Label {slug: owner})` to `(n:Label)`
 */
export const matchingOfOwners = (pattern: string, { links, texts }: Conditions): string =>
  `UNWIND $owners AS owner ${[pattern, ...links].map(matched).join(' ')} ${where(texts)} WITH DISTINCT owner, n`;

const matched = (pattern: string): string => `MATCH ${pattern}`;

const where = (texts: readonly string[]): string =>
  texts.length === 0 ? '' : `WHERE ${texts.join(' AND ')}`;
