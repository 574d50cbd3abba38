import type { Command } from 'commander';
import { z } from 'zod';

const optionsSchema = z.object({
  data: z.string().min(1).optional(),
  review: z.string().min(1).optional(),
  json: z.boolean().default(false),
});

/** `interphase stats`: what the evidence covers of the reviews that it is read from. */
export function addStatsCommand(program: Command): void {
  program
    .command('stats')
    .description(
      'count what data/knowledge covers of each review: per section, figure and technique; reads the files alone',
    )
    .option('--data <folder>', "folder that holds knowledge/ (default: the repository's data)")
    .option('--review <slug>', 'only this review, and techniques by its findings alone')
    .option('--json', 'print one JSON document')
    .action(async (raw: unknown) => {
      const { data, review, json } = optionsSchema.parse(raw);
      const { runStats } = await import('../work/stats.js');
      await runStats({ data: data ?? null, review: review ?? null, json });
    });
}
