import type { Command } from 'commander';
import { z } from 'zod';

const optionsSchema = z.object({ data: z.string().min(1).optional(), json: z.boolean().default(false) });

/** `interphase check`: validates evidence and structures without loading anything. */
export function addCheckCommand(program: Command): void {
  program
    .command('check')
    .description(
      'validate data/knowledge and data/structures without loading them; every problem with file and line',
    )
    .option(
      '--data <folder>',
      "folder that holds knowledge/ and structures/ (default: the repository's data)",
    )
    .option('--json', 'print one JSON document')
    .action(async (raw: unknown) => {
      const { data, json } = optionsSchema.parse(raw);
      const { runCheck } = await import('../work/check.js');
      await runCheck(data ?? null, { json });
    });
}
