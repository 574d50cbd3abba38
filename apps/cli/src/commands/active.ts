import type { Command } from 'commander';
import { z } from 'zod';

const count = z.coerce.number().int().min(1);
const optionsSchema = z.object({
  start: count,
  batch: count,
  rounds: count,
  pool: count,
  judged: count,
  seeds: count.max(20),
  split: z.string().min(1).optional(),
  options: z.string().min(1).optional(),
  out: z.string().min(1).optional(),
  json: z.boolean().default(false),
});

/** `interphase active`: what choosing the next simulations by uncertainty and diversity saves. */
export function addActiveCommand(program: Command): void {
  program
    .command('active')
    .description(
      'learning curves of a task when rows are chosen by uncertainty and diversity, and when they are drawn at random; from the rows of its own dataset alone',
    )
    .argument('<task>', 'slug of a task, such as percolation-barrier')
    .option('--start <n>', 'rows learned from at first', '100')
    .option('--batch <n>', 'rows added in each round', '100')
    .option('--rounds <n>', 'rounds', '5')
    .option('--pool <n>', 'rows to choose from, at most', '3000')
    .option('--judged <n>', 'rows judged, at most', '1000')
    .option('--seeds <n>', 'learning curves of each kind, with seeds 1 to n', '3')
    .option('--split <name>', "how learned and judged rows are parted (default: the task's last split)")
    .option('--options <file>', "JSON with the learner's options (default: the task's own)")
    .option('--out <file>', 'write the curves as JSON')
    .option('--json', 'print one JSON document')
    .action(async (task: string, raw: unknown) => {
      const { split, options: learnerOptions, out, ...options } = optionsSchema.parse(raw);
      const { runActive } = await import('../work/models/active.js');
      await runActive(task, {
        ...options,
        split: split ?? null,
        learnerOptions: learnerOptions ?? null,
        out: out ?? null,
      });
    });
}
