import { InputError } from '@interphase/core';
import type { FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import type { createErrorMask } from '../errors/mask-errors.js';
import type { Readiness } from '../server/readiness.js';
import { exportFiles } from './export-files.js';

/**
 * GET /export/findings.csv?technique=nudged-elastic-band: a whole list, or the graph, as a file. What is asked
 * wrongly is answered 400 with the reason, a file that does not exist 404 with those that do.
 */
export function registerExport(
  app: FastifyInstance,
  mask: ReturnType<typeof createErrorMask>,
  readiness: Readiness,
): void {
  app.get<{ Params: { file: string } }>('/export/:file', async (request, reply) => {
    const { file: name } = request.params;
    const file = exportFiles.get(name);
    if (file === undefined) {
      return reply.code(404).send({
        message: `There is no file "${name}"; there are ${[...exportFiles.keys()].join(', ')}.`,
      });
    }
    if (!readiness.isReady()) return readiness.refuse(reply);
    try {
      const { searchParams } = new URL(request.url, 'http://localhost');
      const content = await file.read(readiness.services(), searchParams);
      return reply
        .header('content-type', file.mediaType)
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(content);
    } catch (error) {
      if (error instanceof InputError) return reply.code(400).send({ message: error.message });
      const { message, extensions } = mask(
        error instanceof GraphQLError ? error : new GraphQLError(String(error)),
      );
      const fault = extensions?.code === 'INTERNAL_SERVER_ERROR';
      return reply.code(fault ? 500 : 400).send({ message });
    }
  });
}
