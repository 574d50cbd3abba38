import { defaultPageSize } from '@interphase/core';
import type { ComplexityErrorFn } from '@pothos/plugin-complexity';
import { GraphQLError, type GraphQLField, getNamedType } from 'graphql';

/** Rows assumed for a list that is not a connection. */
const assumedListLength = 5;

/**
 * How large a query may be: levels of nesting, fields as written, and fields times the rows they would be
 * resolved for.
 */
const limit = { depth: 16, breadth: 600, complexity: 60_000 };

type Field = Pick<GraphQLField<unknown, unknown>, 'name' | 'type'>;

/** Rows a field multiplies what is below it by; `edges` and `nodes` repeat what their connection counted. */
function multiplier(args: Readonly<Record<string, unknown>>, field: Field): number {
  const { first, last, ids, inputs } = args;
  if (typeof first === 'number') return Math.max(first, 1);
  if (typeof last === 'number') return Math.max(last, 1);
  if (Array.isArray(ids)) return Math.max(ids.length, 1);
  if (Array.isArray(inputs)) return Math.max(inputs.length, 1);
  const name = getNamedType(field.type).name;
  if (name.endsWith('Connection')) return defaultPageSize;
  if (field.name === 'edges' || field.name === 'nodes') return 1;
  return field.type.toString().includes('[') ? assumedListLength : 1;
}

/** Options of the complexity plugin. */
export const limits = {
  limit,
  fieldComplexity: (args: Readonly<Record<string, unknown>>, _context: unknown, field: Field) => ({
    field: 1,
    multiplier: multiplier(args, field),
  }),
};

/** The error about a query that is too large: it carries the actual and the allowed value. */
export const queryLimitError: ComplexityErrorFn = (kind, result) => {
  const measured = {
    Depth: { actual: result.depth, allowed: result.maxDepth },
    Breadth: { actual: result.breadth, allowed: result.maxBreadth },
    Complexity: { actual: result.complexity, allowed: result.maxComplexity },
  }[kind];
  const what = {
    Depth: 'nested too deeply',
    Breadth: 'made of too many fields',
    Complexity: 'asking for too many rows at once',
  }[kind];
  return new GraphQLError(
    `The query is ${what}: ${measured.actual}, where ${measured.allowed} is the most. Ask for smaller pages or fewer levels.`,
    { extensions: { code: 'QUERY_TOO_LARGE', ...measured } },
  );
};
