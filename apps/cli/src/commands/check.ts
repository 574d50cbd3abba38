import type { Command } from 'commander';
import { z } from 'zod';

const optionsSchema = z.object({
  data: z.string().min(1).optional(),
  text: z.string().min(1).optional(),
  review: z.string().min(1).optional(),
  json: z.boolean().default(false),
});

/** `interphase check`: validates evidence, structures and figures, and that nothing is missing, without loading anything. */
export function addCheckCommand(program: Command): void {
  program
    .command('check')
    .description(
      'validate data/knowledge, data/structures and data/figures and name what the curation lacks, without loading anything; everything with file and line',
    )
    .option(
      '--data <folder>',
      "folder that holds knowledge/, structures/ and figures/ (default: the repository's data)",
    )
    .option('--text <file>', 'Markdown text of a review, whose numbers are held against its review.yaml')
    .option('--review <slug>', 'folder of the review that the text is of (needed where there are several)')
    .option('--json', 'print one JSON document')
    .action(async (raw: unknown) => {
      const { data, text, review, json } = optionsSchema.parse(raw);
      const { runCheck } = await import('../work/check.js');
      await runCheck({ data: data ?? null, text: text ?? null, review: review ?? null, json });
    });
}
