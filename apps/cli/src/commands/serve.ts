import type { Command } from 'commander';

/** `interphase serve`: the GraphQL API alone; `npm start` adds the explorer. */
export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description(
      'serve the GraphQL API (settings by environment: API_PORT, HOST, INTERPHASE_DATA, DATABASE_URL, NEO4J_URI)',
    )
    .action(async () => {
      const { runServe } = await import('../work/serve.js');
      await runServe();
    });
}
