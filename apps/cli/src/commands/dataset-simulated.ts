import type { Command } from 'commander';
import { z } from 'zod';

const optionsSchema = z.object({
  perPrototype: z.coerce.number().int().min(1).max(10_000),
  grid: z.coerce.number().min(0.1).max(0.5),
  seed: z.coerce.number().int(),
  threads: z.coerce.number().int().min(1).max(256),
  json: z.boolean().default(false),
});

/** `interphase dataset simulated`: decorates and simulates the prototypes. */
export function addSimulatedDatasetCommand(program: Command): void {
  program.commands
    .find((command) => command.name() === 'dataset')
    ?.command('simulated')
    .description(
      'decorate the prototypes, simulate barriers, hops and diffusivities, write data/datasets; goes on where it was stopped',
    )
    .option('--per-prototype <n>', 'structures of each prototype and mobile ion, at most', '200')
    .option('--grid <angstrom>', 'spacing on which sites and saddles are looked for', '0.3')
    .option('--seed <n>', 'seed of all random choices', '1')
    .option('--threads <n>', 'prototypes at the same time', '2')
    .option('--json', 'print one JSON document')
    .action(async (raw: unknown) => {
      const options = optionsSchema.parse(raw);
      const { runSimulatedDataset } = await import('../work/dataset-simulated.js');
      await runSimulatedDataset(options);
    });
}
