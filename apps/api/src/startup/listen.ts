import type { FastifyInstance } from 'fastify';
import type { ApiConfiguration } from '../configuration.js';
import { StartupError } from '../errors/startup-error.js';

/**
 * Starts to listen.
 * @returns the address, with the port that was taken when any would do
 * @throws StartupError in one line when the address cannot be had
 */
export async function listen(app: FastifyInstance, { host, port }: ApiConfiguration): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') {
      throw new StartupError(`Port ${port} on ${host} is in use; choose another one with API_PORT.`);
    }
    if (code === 'EACCES')
      throw new StartupError(`Port ${port} may not be used here; choose one with API_PORT.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new StartupError(`This machine does not have the address ${host}; choose another one with HOST.`);
    }
    throw error;
  }
}
