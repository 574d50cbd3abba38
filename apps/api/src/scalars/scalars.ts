import { GraphQLError, Kind, type ValueNode, valueFromASTUntyped } from 'graphql';
import { builder } from '../builder.js';

builder.scalarType('DateTime', {
  description: 'An instant as ISO 8601 in UTC, e.g. 2026-01-31T12:00:00.000Z.',
  serialize: (value) => value.toISOString(),
  parseValue: (value) => {
    const date = typeof value === 'string' ? new Date(value) : undefined;
    if (!date || Number.isNaN(date.getTime())) throw new GraphQLError('A DateTime is an ISO 8601 string.');
    return date;
  },
});

builder.scalarType('JSONObject', {
  description: 'A JSON object; the field that holds it says which keys it has.',
  serialize: (value) => value,
  parseValue: (value) => asJsonObject(value),
  parseLiteral: (node: ValueNode, variables) => {
    if (node.kind !== Kind.OBJECT) throw new GraphQLError('A JSONObject is an object.', { nodes: node });
    return asJsonObject(valueFromASTUntyped(node, variables));
  },
});

function asJsonObject(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new GraphQLError('A JSONObject is an object.');
  }
  return Object.fromEntries(Object.entries(value));
}
