import { maximumPageSize } from '@interphase/core';
import { execute, parse } from 'graphql';
import { z } from 'zod';
import { createContext, type Services } from '../context.js';
import { schema } from '../schema.js';
import type { ExportList } from './export-list.js';

/**
 * Every entry of a list that meets the filter, page after page, in the order of the API.
 * @throws GraphQLError what the API answers to a filter that it refuses
 */
export async function readList<Node>(
  services: Services,
  list: ExportList<Node>,
  filter: Readonly<Record<string, unknown>>,
): Promise<Node[]> {
  const document = parse(list.query);
  const page = z.object({
    nodes: z.array(list.node),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  });
  const whole = z
    .array(list.node)
    .transform((nodes) => ({ nodes, pageInfo: { hasNextPage: false, endCursor: null } }));
  const answer = z.object({ [list.field]: list.filter === null ? whole : page });
  const nodes: Node[] = [];
  let after: string | null = null;
  for (let more = true; more; ) {
    const { data, errors } = await execute({
      schema,
      document,
      variableValues: list.filter === null ? {} : { filter, first: maximumPageSize, after },
      contextValue: createContext(services),
    });
    const [error] = errors ?? [];
    if (error) throw error;
    const read = answer.parse(data)[list.field];
    if (!read) break;
    nodes.push(...read.nodes);
    after = read.pageInfo.endCursor;
    more = read.pageInfo.hasNextPage;
  }
  return nodes;
}
