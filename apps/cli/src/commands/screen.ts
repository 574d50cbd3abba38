import type { Command } from 'commander';
import { z } from 'zod';

const optionsSchema = z.object({
  out: z.string().min(1),
  ion: z.string().min(1),
  temperature: z.coerce.number(),
  coverage: z.coerce.number().min(0.5).max(0.99),
  model: z.string().min(1),
  chunk: z.coerce.number().int().min(1).max(1_000_000),
  threads: z.coerce.number().int().min(1).max(256).optional(),
  json: z.boolean().default(false),
});

/** `interphase screen`: conductivities of as many formulas as there are. */
export function addScreenCommand(program: Command): void {
  program
    .command('screen')
    .description(
      'predict the ionic conductivity of every formula of a CSV file, however many; goes on where it was stopped',
    )
    .argument('<formulas>', 'a CSV file with a column “formula”, or one formula a line')
    .requiredOption('--out <file>', 'CSV file to write: the columns of the input, then the prediction')
    .option('--ion <element>', 'the ion that moves', 'Li')
    .option('--temperature <kelvin>', 'temperature', '298.15')
    .option('--coverage <share>', 'what the intervals shall claim, 0.5 to 0.99', '0.9')
    .option('--model <slug>', 'the model, or one version of it as slug@version', 'ionic-conductivity-formula')
    .option('--chunk <rows>', 'rows predicted and written together', '2000')
    .option('--threads <n>', 'threads; every core when left out')
    .option('--json', 'print one JSON document')
    .action(async (file: string, raw: unknown) => {
      const options = optionsSchema.parse(raw);
      const { runScreen } = await import('../work/screen/screen.js');
      await runScreen(file, options);
    });
}
