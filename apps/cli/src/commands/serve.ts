import { readConfiguration, startApi } from '@interphase/api';
import type { Command } from 'commander';

/** `interphase serve`: the GraphQL API alone; `npm start` adds the explorer. */
export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description(
      'serve the GraphQL API (settings by environment: API_PORT, HOST, INTERPHASE_DATA, DATABASE_URL, NEO4J_URI)',
    )
    .action(async () => {
      const api = await startApi(readConfiguration(process.env));
      console.log(`interphase · GraphQL ${api.url}`);
      const stop = () => void api.close();
      process.once('SIGINT', stop);
      process.once('SIGTERM', stop);
    });
}
