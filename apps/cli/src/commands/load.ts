import type { Command } from 'commander';
import { z } from 'zod';

const optionsSchema = z.object({ json: z.boolean().default(false) });

/** `interphase load`: brings the stores in line with data/knowledge and data/structures. */
export function addLoadCommand(program: Command): void {
  program
    .command('load')
    .description(
      'load data/knowledge and data/structures; all or nothing, and what was removed there is removed here',
    )
    .option('--json', 'print one JSON document')
    .action(async (raw: unknown) => {
      const options = optionsSchema.parse(raw);
      const { runLoad } = await import('../work/load.js');
      await runLoad(options);
    });
}
