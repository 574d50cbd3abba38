import type { Command } from 'commander';
import { z } from 'zod';

const optionsSchema = z.object({
  data: z.string().min(1).optional(),
  questions: z.string().min(1).optional(),
  json: z.boolean().default(false),
});

/** `interphase evaluate recommender`: how often the recommender gives what an expert would. */
export function addEvaluateCommand(program: Command): void {
  program
    .command('evaluate')
    .description('hold answers against reference answers, without a server')
    .command('recommender')
    .description('share of reference questions with a right technique first, and among the first three')
    .option('--data <folder>', "folder that holds knowledge/ (default: the repository's data)")
    .option(
      '--questions <file>',
      'one file of questions, with its misses (default: both halves in test/reference/technique-questions)',
    )
    .option('--json', 'print one JSON document')
    .exitOverride()
    .action(async (raw: unknown) => {
      const { data, questions, json } = optionsSchema.parse(raw);
      const { runEvaluateRecommender } = await import('../work/evaluate-recommender.js');
      await runEvaluateRecommender({ data: data ?? null, questions: questions ?? null, json });
    });
}
