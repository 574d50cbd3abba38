import type { Command } from 'commander';
import { z } from 'zod';

const optionsSchema = z.object({ from: z.string().min(1), json: z.boolean().default(false) });

/** `interphase dataset literature-hops`: takes published migration barriers from the public file. */
export function addHopDatasetCommand(program: Command): void {
  program.commands
    .find((command) => command.name() === 'dataset')
    ?.command('literature-hops')
    .description('read published migration barriers of single hops into data/datasets')
    .requiredOption('--from <file>', 'the public training rows, JSON or gzipped JSON')
    .option('--json', 'print one JSON document')
    .action(async (raw: unknown) => {
      const options = optionsSchema.parse(raw);
      const { runHopDataset } = await import('../work/dataset-hops.js');
      runHopDataset(options);
    });
}
