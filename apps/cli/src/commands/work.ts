import type { Command } from 'commander';

/** `interphase work`: computes runs beside a server, on this machine or another. */
export function addWorkCommand(program: Command): void {
  program
    .command('work')
    .description(
      'compute queued runs without serving, beside a server on the same PostgreSQL (settings by environment: DATABASE_URL, INTERPHASE_WORKERS, INTERPHASE_RUN_MINUTES, INTERPHASE_WORKER_MEGABYTES)',
    )
    .action(async () => {
      const { runWork } = await import('../work/work.js');
      await runWork();
    });
}
