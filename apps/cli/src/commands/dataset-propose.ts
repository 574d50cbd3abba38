import type { Command } from 'commander';
import { z } from 'zod';

const optionsSchema = z.object({
  candidates: z.coerce.number().int().min(1).max(100_000),
  count: z.coerce.number().int().min(1).max(10_000),
  seed: z.coerce.number().int(),
  out: z.string().min(1).optional(),
  json: z.boolean().default(false),
});

/** `interphase dataset propose`: the next structures to simulate, and what the engine says of them. */
export function addProposeCommand(program: Command): void {
  program.commands
    .find((command) => command.name() === 'dataset')
    ?.command('propose')
    .description(
      'draw new decorations, choose those that the active percolation-barrier model knows least of, simulate them',
    )
    .option('--candidates <n>', 'decorations to choose from', '500')
    .option('--count <n>', 'decorations to simulate', '20')
    .option('--seed <n>', 'seed of all random choices', '2')
    .option('--out <file>', 'write the proposals as JSON')
    .option('--json', 'print one JSON document')
    .action(async (_: unknown, command: Command) => {
      // The parent has options of these names too, and takes them.
      const { out, ...options } = optionsSchema.parse(command.optsWithGlobals());
      const { runPropose } = await import('../work/dataset-propose.js');
      await runPropose({ ...options, out: out ?? null });
    });
}
