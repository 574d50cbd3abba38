import type { Command } from 'commander';
import { z } from 'zod';

const optionsSchema = z.object({
  ion: z.string().min(1),
  coverage: z.coerce.number(),
  json: z.boolean().default(false),
});

/** `interphase predict`: the barrier model's answer for a structure. */
export function addPredictCommand(program: Command): void {
  program
    .command('predict')
    .description('predict the barrier at which an ion percolates, with interval and applicability')
    .argument('<structure>', 'a CIF file, or the slug of a material')
    .option('--ion <element>', 'the ion that moves', 'Li')
    .option('--coverage <share>', 'what the interval shall claim', '0.9')
    .option('--json', 'print one JSON document')
    .action(async (structure: string, raw: unknown) => {
      const options = optionsSchema.parse(raw);
      const { runPredict } = await import('../work/predict.js');
      await runPredict(structure, options);
    });
}
