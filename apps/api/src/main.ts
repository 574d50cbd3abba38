import { InputError } from '@interphase/core';
import { GraphError } from '@interphase/knowledge';
import { StoreError } from '@interphase/store';
import { readConfiguration } from './configuration.js';
import { StartupError } from './errors/startup-error.js';
import { startApi } from './startup/start-api.js';

try {
  const api = await startApi(readConfiguration(process.env));
  process.stdout.write(`Interphase API: ${api.url}/graphql\n`);
  const stop = (signal: NodeJS.Signals) => {
    // A second signal ends the process at once.
    process.off('SIGTERM', stop);
    process.off('SIGINT', stop);
    api.close().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`Closing after ${signal} failed: ${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
} catch (error) {
  const expected =
    error instanceof StartupError || error instanceof InputError || error instanceof GraphError;
  process.stderr.write(
    `${expected ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exit(error instanceof StartupError || error instanceof StoreError ? 2 : 1);
}
