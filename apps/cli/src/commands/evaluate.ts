import type { Command } from 'commander';
import { z } from 'zod';

const optionsSchema = z.object({
  data: z.string().min(1).optional(),
  questions: z.string().min(1).optional(),
  json: z.boolean().default(false),
});

const modelOptionsSchema = z.object({
  version: z.string().min(1).optional(),
  seed: z.coerce.number().int().optional(),
  json: z.boolean().default(false),
});

/** `interphase evaluate`: a model on rows it has not learned from, or the recommender on reference questions. */
export function addEvaluateCommand(program: Command): void {
  const evaluate = program
    .command('evaluate')
    .description(
      'measure the model of a task again on groups it has not seen, or hold the recommender to reference answers',
    )
    .argument('<task>', 'slug of a task, such as migration-barrier')
    .option('--version <version>', 'repeat the figures of this version (default: of the active one)')
    .option('--seed <n>', 'part the rows by another seed than the version did')
    .option('--json', 'print one JSON document')
    // Else options after `recommender` would be taken for those of models.
    .enablePositionalOptions()
    .action(async (task: string, raw: unknown) => {
      const { version, seed, json } = modelOptionsSchema.parse(raw);
      const { runEvaluateTask } = await import('../work/models/evaluate-task.js');
      await runEvaluateTask(task, { version: version ?? null, seed: seed ?? null, json });
    });
  evaluate
    .command('recommender')
    .description('share of reference questions with a right technique first, and among the first three')
    .option('--data <folder>', "folder that holds knowledge/ (default: the repository's data)")
    .option(
      '--questions <file>',
      'one file of questions, with its misses (default: both halves in test/reference/technique-questions)',
    )
    .option('--json', 'print one JSON document')
    .exitOverride()
    .action(async (_: unknown, command: Command) => {
      // The parent has an option of this name too, and takes it.
      const { data, questions, json } = optionsSchema.parse(command.optsWithGlobals());
      const { runEvaluateRecommender } = await import('../work/evaluate-recommender.js');
      await runEvaluateRecommender({ data: data ?? null, questions: questions ?? null, json });
    });
}
