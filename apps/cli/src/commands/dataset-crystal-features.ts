import type { Command } from 'commander';
import { z } from 'zod';

const optionsSchema = z.object({ json: z.boolean().default(false) });

/** `interphase dataset crystal-features`: what the percolation model reads of the simulated crystals. */
export function addCrystalFeaturesDatasetCommand(program: Command): void {
  program.commands
    .find((command) => command.name() === 'dataset')
    ?.command('crystal-features')
    .description(
      'compute what the percolation-barrier model reads of the simulated crystals, write data/datasets; goes on where it was stopped',
    )
    .option('--json', 'print one JSON document')
    .action(async (raw: unknown) => {
      const options = optionsSchema.parse(raw);
      const { runCrystalFeaturesDataset } = await import('../work/dataset-crystal-features.js');
      await runCrystalFeaturesDataset(options);
    });
}
