import type { Command } from 'commander';
import { z } from 'zod';

const optionsSchema = z.object({
  dataset: z.string().min(1),
  seed: z.coerce.number().int(),
  json: z.boolean().default(false),
});

/** `interphase train`: trains the barrier model and measures it on prototypes never seen. */
export function addTrainCommand(program: Command): void {
  program
    .command('train')
    .description(
      'train the barrier model on a dataset, measure it on structure families never seen, write data/models',
    )
    .option('--dataset <slug>', 'dataset in data/datasets', 'bond-valence-barriers')
    .option('--seed <n>', 'seed of all random choices', '1')
    .option('--json', 'print one JSON document')
    .action(async (raw: unknown) => {
      const options = optionsSchema.parse(raw);
      const { runTrain } = await import('../work/train.js');
      await runTrain(options);
    });
}
