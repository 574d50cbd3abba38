import { timingSafeEqual } from 'node:crypto';
import { EvidenceError } from '@interphase/knowledge';
import type { FastifyInstance } from 'fastify';
import { loadSources } from '../startup/load-sources.js';
import type { Readiness } from './readiness.js';

/**
 * POST /admin/load reads evidence and structures again, for a command line that finds the stores in use. It takes
 * the token that the server wrote beside them, which only those who may read that folder know.
 */
export function registerAdmin(
  app: FastifyInstance,
  token: string,
  sources: string,
  readiness: Readiness,
): void {
  app.post('/admin/load', async (request, reply) => {
    if (!isToken(request.headers.authorization ?? '', token)) {
      return reply.code(401).send({ message: 'The token in the data folder is needed for this.' });
    }
    if (!readiness.isReady()) return readiness.refuse(reply);
    try {
      return await loadSources(readiness.services(), sources);
    } catch (error) {
      if (!(error instanceof EvidenceError)) throw error;
      return reply.code(422).send({ message: error.message, problems: error.problems });
    }
  });
}

/** Whether an `authorization` header carries the token. */
export function isToken(authorization: string, token: string): boolean {
  const given = Buffer.from(authorization);
  const expected = Buffer.from(`Bearer ${token}`);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
