import type { FastifyReply } from 'fastify';
import type { Services } from '../context.js';

/** Whether the services are there yet. The server listens before they are, so that it can say so. */
export interface Readiness {
  isReady(): boolean;
  /** @throws Error before the services are there */
  services(): Services;
  /** Opens the doors. */
  open(services: Services): void;
  /** Answers 503 with when to try again. */
  refuse(reply: FastifyReply): FastifyReply;
}

export function createReadiness(): Readiness {
  let present: Services | null = null;
  return {
    isReady: () => present !== null,
    services() {
      if (!present) throw new Error('The services are not open yet.');
      return present;
    },
    open(services) {
      present = services;
    },
    refuse: (reply) =>
      reply
        .code(503)
        .header('retry-after', '1')
        .send({ errors: [{ message: 'The server is still loading.', extensions: { code: 'NOT_READY' } }] }),
  };
}
