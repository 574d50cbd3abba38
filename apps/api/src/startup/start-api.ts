import { acquireLock, type StoreLock } from '@interphase/store';
import type { ApiConfiguration } from '../configuration.js';
import { createServer } from '../server/create-server.js';
import { createAdminToken, writeAdminToken } from './admin-token.js';
import { listen } from './listen.js';
import { loadSources } from './load-sources.js';
import { type OpenServices, openServices } from './open-services.js';

/** A server that answers. */
export interface RunningApi {
  /** Where it listens, e.g. http://127.0.0.1:4000. */
  readonly url: string;
  /** Lets requests end, puts what is computing back into the queue and closes the stores. */
  close(): Promise<void>;
}

/**
 * Starts the server: listens (answering 503), takes the data folder, opens the stores, loads what has changed in
 * the sources, and begins to work the queue off. Resolves when it is ready.
 * @throws StartupError when the port is taken, StoreError when the folder cannot be written or another process has
 * it: each in one line
 * @throws EvidenceError when the sources have faults
 */
export async function startApi(configuration: ApiConfiguration): Promise<RunningApi> {
  const { storeFolder, sourceFolder } = configuration;
  const token = createAdminToken();
  const server = await createServer(configuration, token);
  let lock: StoreLock | undefined;
  let open: OpenServices | undefined;
  let removeToken: (() => Promise<void>) | undefined;
  const close = async () => {
    // Subscriptions end with the simulations; the server would wait for them otherwise.
    await open?.services.simulations.close();
    await open?.services.chains.close();
    await server.close();
    await open?.closeStores();
    await removeToken?.();
    await lock?.release();
  };
  try {
    const url = await listen(server.app, configuration);
    lock = await acquireLock(storeFolder, url);
    open = await openServices(configuration, server.app.log);
    await loadSources(open.services, sourceFolder);
    await open.services.simulations.start();
    await open.services.chains.start();
    removeToken = await writeAdminToken(storeFolder, token);
    server.readiness.open(open.services);
    return { url, close };
  } catch (error) {
    await close();
    throw error;
  }
}
