import type { FastifyInstance } from 'fastify';

/** Answers a request that is too large in the form of a GraphQL error, with the limit. */
export function refuseLargeBodies(app: FastifyInstance, limit: number): void {
  app.setErrorHandler((error, _request, reply) => {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'FST_ERR_CTP_BODY_TOO_LARGE')
      throw error;
    const message = `The request is too large: at most ${limit / 2 ** 20} MB are taken.`;
    return reply.code(413).send({ errors: [{ message, extensions: { code: 'REQUEST_TOO_LARGE', limit } }] });
  });
}
