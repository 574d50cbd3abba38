import type { FastifyInstance } from 'fastify';
import type { Readiness } from './readiness.js';
import { version } from './version.js';

/** /health: what the server runs on. /ready: whether it can answer, 503 until the evidence is loaded. */
export function registerStatus(app: FastifyInstance, readiness: Readiness): void {
  app.get('/health', async () => {
    const versions = { interphase: version, node: process.versions.node };
    if (!readiness.isReady()) return { status: 'starting', versions };
    const { graph, store, models } = readiness.services();
    return {
      status: 'ok',
      versions,
      graph: { kind: graph.kind },
      store: await store.health(),
      tensors: { backend: models.backend },
    };
  });

  app.get('/ready', async (_request, reply) => {
    if (!readiness.isReady()) return reply.code(503).send({ ready: false });
    return { ready: true };
  });
}
