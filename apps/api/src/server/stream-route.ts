import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/fastify';
import { type ApiContext, createContext } from '../context.js';
import type { createErrorMask } from '../errors/mask-errors.js';
import type { Readiness } from './readiness.js';

/** Subscriptions at /graphql/stream, as server-sent events after the GraphQL over SSE protocol. */
export function registerStream(
  app: FastifyInstance,
  schema: GraphQLSchema,
  mask: ReturnType<typeof createErrorMask>,
  readiness: Readiness,
): void {
  const stream = createHandler<ApiContext>({
    schema,
    context: () => createContext(readiness.services()),
    onNext: (_context, _request, result) => {
      if (!('errors' in result) || !result.errors) return undefined;
      // The masked form is what JSON makes of an error; the protocol sends nothing else of it.
      const errors = result.errors.map(mask) as unknown as typeof result.errors;
      return { ...result, errors };
    },
  });
  app.all('/graphql/stream', async (request, reply) => {
    if (!readiness.isReady()) return readiness.refuse(reply);
    // From here on the handler writes to the socket itself.
    reply.hijack();
    await stream(request, reply);
    return reply;
  });
}
