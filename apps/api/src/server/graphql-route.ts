import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type ApiContext, createContext } from '../context.js';
import { isToken } from './admin-routes.js';
import { landingPage } from './landing-page.js';
import type { Readiness } from './readiness.js';

/**
 * Queries and mutations at /graphql; a browser that merely looks there gets a page that says how to ask.
 * @param token whoever sends it may change what the server does
 */
export function registerGraphql(
  app: FastifyInstance,
  apollo: ApolloServer<ApiContext>,
  token: string,
  readiness: Readiness,
): void {
  app.register(async (scope) => {
    scope.addHook('preHandler', async (request, reply) => {
      if (isVisit(request)) return reply.type('text/html; charset=utf-8').send(landingPage);
      if (!readiness.isReady()) return readiness.refuse(reply);
      return undefined;
    });
    scope.route({
      method: ['GET', 'POST'],
      url: '/graphql',
      handler: fastifyApolloHandler(apollo, {
        context: async ({ headers }) =>
          createContext(readiness.services(), { admin: isToken(headers.authorization ?? '', token) }),
      }),
    });
  });
}

/** A browser opening the address, rather than a client asking something. */
function isVisit({ method, query, headers }: FastifyRequest): boolean {
  const asks = typeof query === 'object' && query !== null && ('query' in query || 'extensions' in query);
  return method === 'GET' && !asks && (headers.accept ?? '').includes('text/html');
}
