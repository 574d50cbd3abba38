import { readConfiguration, startApi } from '@interphase/api';

/**
 * A server with two threads of the engines of a module, which prints its address.
 *
 * Usage: node serve.mjs STORE-FOLDER SOURCE-FOLDER ENGINE-MODULE
 */
const [folder, sourceFolder, engineModule] = process.argv.slice(2);

const configuration = readConfiguration({ API_PORT: '0', INTERPHASE_DATA: folder, LOG_LEVEL: 'silent' });
const api = await startApi({
  ...configuration,
  sourceFolder,
  runs: { threads: 2, megabytes: 192, minutes: 5, engineModule },
});
process.once('SIGTERM', () => api.close());
process.stdout.write(`${api.url}\n`);
