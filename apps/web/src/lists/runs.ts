import { graphql } from '../generated';
import type { RunsQuery } from '../generated/graphql';
import { query } from '../lib/api/query';
import { oneOf, single } from '../lib/url/parameters';
import type { ListDefinition } from './list';

const document = graphql(`
  query Runs($filter: SimulationRunFilter, $first: Int, $after: String, $last: Int, $before: String) {
    simulationRuns(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      nodes {
        id
        method
        engineVersion
        status
        progress
        queuedAt
        startedAt
        finishedAt
        parameters
        inputHash
        material { slug name formula }
        structure { id formula }
      }
    }
  }
`);

export type RunRow = RunsQuery['simulationRuns']['nodes'][number];

function filter(parameters: Parameters<typeof single>[0]) {
  const { material, status } = single(parameters);
  const known = oneOf(status, ['QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED']);
  return { filter: { ...(material && { material }), ...(known && { status: known }) } };
}

/** Simulation runs, filtered by material and status. */
export const runList: ListDefinition<RunRow> = {
  name: 'runs',
  document,
  filter,
  page: async (parameters, page) =>
    (await query(document, { ...filter(parameters), ...page })).simulationRuns,
};
