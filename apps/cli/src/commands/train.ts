import type { Command } from 'commander';
import { z } from 'zod';

const optionsSchema = z.object({
  seed: z.coerce.number().int(),
  curveFolds: z.coerce.number().int().min(0).default(5),
  activate: z.boolean().default(false),
  json: z.boolean().default(false),
});

/** `interphase train`: measures a learner on groups never seen, trains it on all rows and keeps the version. */
export function addTrainCommand(program: Command): void {
  program
    .command('train')
    .description(
      'train the model of a task, measured on groups never seen, and keep it as a new version in data/models',
    )
    .argument('<task>', 'slug of a task, such as migration-barrier')
    .option('--seed <n>', 'seed of all random choices', '1')
    .option('--curve-folds <n>', 'parts that the learning curve is measured on; 0 leaves it out', '5')
    .option('--activate', 'let the new version predict from now on')
    .option('--json', 'print one JSON document')
    .action(async (task: string, raw: unknown) => {
      const options = optionsSchema.parse(raw);
      const { runTrainTask } = await import('../work/models/train-task.js');
      await runTrainTask(task, options);
    });
}
