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
  const answer = z.object({
    [list.field]: z.object({
      nodes: z.array(list.node),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  });
  const nodes: Node[] = [];
  let after: string | null = null;
  for (let more = true; more; ) {
    const { data, errors } = await execute({
      schema,
      document,
      variableValues: { filter, first: maximumPageSize, after },
      contextValue: createContext(services),
    });
    const [error] = errors ?? [];
    if (error) throw error;
    const page = answer.parse(data)[list.field];
    if (!page) break;
    nodes.push(...page.nodes);
    after = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage;
  }
  return nodes;
}
