import type { Command } from 'commander';
import { z } from 'zod';

const optionsSchema = z.object({
  perFamily: z.coerce.number().int().min(1).max(10_000),
  seed: z.coerce.number().int(),
  resolution: z.coerce.number().min(0.1).max(0.5),
  threads: z.coerce.number().int().min(1).max(256),
  json: z.boolean().default(false),
});

/** `interphase dataset`: decorates and simulates the structures that the barrier model learns from. */
export function addDatasetCommand(program: Command): void {
  program
    .command('dataset')
    .description(
      'decorate every structure, simulate the decorations, write data/datasets; goes on where it was stopped',
    )
    .option('--per-family <n>', 'decorations of each structure family, at most', '200')
    .option('--seed <n>', 'seed of all random choices', '1')
    .option('--resolution <angstrom>', 'grid spacing of the landscapes', '0.2')
    .option('--threads <n>', 'simulations at the same time', '2')
    .option('--json', 'print one JSON document')
    .action(async (raw: unknown) => {
      const options = optionsSchema.parse(raw);
      const { runDataset } = await import('../work/dataset.js');
      await runDataset(options);
    });
}
