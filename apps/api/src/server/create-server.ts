import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import cors from '@fastify/cors';
import Fastify, { type FastifyInstance } from 'fastify';
import type { ApiConfiguration } from '../configuration.js';
import type { ApiContext } from '../context.js';
import { createErrorMask } from '../errors/mask-errors.js';
import { registerExport } from '../export/export-route.js';
import { schema } from '../schema.js';
import { registerAdmin } from './admin-routes.js';
import { registerGraphql } from './graphql-route.js';
import { refuseLargeBodies } from './large-bodies.js';
import { registerMetrics } from './metrics-route.js';
import { createReadiness, type Readiness } from './readiness.js';
import { registerStatus } from './status-routes.js';
import { registerStream } from './stream-route.js';

/** Largest request, bytes: a structure far too large still gets an answer about that structure. */
const bodyLimit = 16 * 1024 * 1024;

/** A server that is not listening yet. */
export interface ApiServer {
  readonly app: FastifyInstance;
  /** Hand the services to it when they are open; until then it answers 503. */
  readonly readiness: Readiness;
  /** Lets requests end (for ten seconds at most) and stops. */
  close(): Promise<void>;
}

/**
 * Puts the server together.
 * @param adminToken what POST /admin/load takes
 */
export async function createServer(configuration: ApiConfiguration, adminToken: string): Promise<ApiServer> {
  const app = Fastify({
    bodyLimit,
    logger: { level: configuration.logLevel, stream: process.stderr },
  });
  const readiness = createReadiness();
  const mask = createErrorMask(app.log);
  const apollo = new ApolloServer<ApiContext>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: (_formatted, error) => mask(error),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      // It would look at every field of every answer, and nothing here has a time to live.
      ApolloServerPluginCacheControlDisabled(),
      fastifyApolloDrainPlugin(app),
    ],
  });
  refuseLargeBodies(app, bodyLimit);
  await apollo.start();
  await app.register(cors, { origin: [...configuration.webOrigins] });
  registerStatus(app, readiness);
  registerMetrics(app, readiness);
  registerAdmin(app, adminToken, configuration.sourceFolder, readiness);
  registerGraphql(app, apollo, adminToken, readiness);
  registerExport(app, mask, readiness);
  registerStream(app, schema, mask, readiness);
  return { app, readiness, close: () => apollo.stop() };
}
