import neo4j from 'neo4j-driver';

/** The driver would send every JavaScript number as a float, and `LIMIT 10.0` is an error. */
export function toNeo4j(value: unknown): unknown {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return neo4j.int(value);
  if (value === undefined) return null;
  if (Array.isArray(value)) return value.map(toNeo4j);
  if (isPlainObject(value)) return mapValues(value, toNeo4j);
  return value;
}

/** Plain JavaScript of what the driver returns; nodes and relationships become their properties. */
export function fromNeo4j(value: unknown): unknown {
  if (neo4j.isInt(value)) return value.toNumber();
  if (neo4j.isNode(value) || neo4j.isRelationship(value)) return mapValues(value.properties, fromNeo4j);
  if (Array.isArray(value)) return value.map(fromNeo4j);
  if (isPlainObject(value)) return mapValues(value, fromNeo4j);
  return value;
}

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const mapValues = (
  object: Record<string, unknown>,
  change: (value: unknown) => unknown,
): Record<string, unknown> =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
