import { defaultPageSize, maximumPageSize } from '@interphase/core';
import type { Facet } from '@interphase/knowledge';
import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import DataloaderPlugin from '@pothos/plugin-dataloader';
import RelayPlugin from '@pothos/plugin-relay';
import type { ApiContext } from './context.js';
import { limits, queryLimitError } from './server/query-limits.js';

/** The one schema builder: relay ids and connections, batched loading, limits on the size of a query. */
export const builder = new SchemaBuilder<{
  Context: ApiContext;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  Connection: { totalCount: number; facets?: () => Promise<readonly Facet[]> };
  Scalars: {
    ID: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date };
    JSONObject: { Input: Readonly<Record<string, unknown>>; Output: Readonly<Record<string, unknown>> };
  };
}>({
  plugins: [RelayPlugin, DataloaderPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  relay: {
    nodesOnConnection: { description: 'The things themselves, when their cursors are not needed.' },
    edgesFieldOptions: {
      nullable: { list: false, items: false },
      description: 'Each thing with its cursor.',
    },
    nodeTypeOptions: { description: 'Everything with an id that `node` can fetch again.' },
    pageInfoTypeOptions: { description: 'Where a page stands in the whole list.' },
    // The plugin's own refuse a whole request for one id that is none; see node-queries.ts.
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    cursorFieldOptions: { description: 'Opaque; stable while data changes.' },
    nodeFieldOptions: { description: 'The thing itself.' },
    pageInfoFieldOptions: { description: 'Where this page stands in the whole list.' },
    hasNextPageFieldOptions: { description: 'Whether more follow.' },
    hasPreviousPageFieldOptions: { description: 'Whether some come before.' },
    startCursorFieldOptions: {
      description: 'Cursor of the first on this page; null when the page is empty.',
    },
    endCursorFieldOptions: { description: 'Cursor of the last on this page; null when the page is empty.' },
    firstArgOptions: {
      description: `How many from the start, ${maximumPageSize} at most; ${defaultPageSize} when left out.`,
    },
    afterArgOptions: { description: 'Continue after this cursor.' },
    lastArgOptions: { description: `How many from the end, ${maximumPageSize} at most.` },
    beforeArgOptions: { description: 'End before this cursor.' },
    idFieldOptions: { description: 'Globally unique; `node` fetches the thing again by it.' },
  },
  complexity: { ...limits, complexityError: queryLimitError },
});

builder.queryType({ description: 'What is known, what was computed, and what the models predict.' });
builder.mutationType({
  description: 'Starting and stopping simulations, and choosing the models that predict.',
});
builder.subscriptionType({
  description: 'Following simulations while they run; over server-sent events at /graphql/stream.',
});

builder.globalConnectionField('totalCount', (t) =>
  t.exposeInt('totalCount', { description: 'How many there are in the whole list, not only on this page.' }),
);
