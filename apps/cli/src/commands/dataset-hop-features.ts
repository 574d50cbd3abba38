import type { Command } from 'commander';
import { z } from 'zod';

const optionsSchema = z.object({
  hops: z.coerce.number().int().positive(),
  seed: z.coerce.number().int(),
  json: z.boolean().default(false),
});

/** `interphase dataset hop-features`: what the hop model reads of simulated hops. */
export function addHopFeaturesDatasetCommand(program: Command): void {
  program.commands
    .find((command) => command.name() === 'dataset')
    ?.command('hop-features')
    .description(
      'draw simulated hops, compute what the migration-barrier model reads of them, write data/datasets',
    )
    .option('--hops <count>', 'hops to draw, evenly over prototypes and ions', '8000')
    .option('--seed <number>', 'the same seed draws the same hops', '1')
    .option('--json', 'print one JSON document')
    .action(async (raw: unknown) => {
      const options = optionsSchema.parse(raw);
      const { runHopFeaturesDataset } = await import('../work/dataset-hop-features.js');
      await runHopFeaturesDataset(options);
    });
}
