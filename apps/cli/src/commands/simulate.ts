import type { Command } from 'commander';
import { z } from 'zod';

const optionsSchema = z.object({
  ion: z.string().min(1),
  resolution: z.coerce.number(),
  json: z.boolean().default(false),
});

/** `interphase simulate`: a bond-valence run, stored like every run. */
export function addSimulateCommand(program: Command): void {
  program
    .command('simulate')
    .description(
      'bond-valence site energy of a CIF file or a material; the run is stored, and found again when repeated',
    )
    .argument('<structure>', 'a CIF file, or the slug of a material')
    .option('--ion <element>', 'the ion that moves', 'Li')
    .option('--resolution <angstrom>', 'grid spacing', '0.2')
    .option('--json', 'print one JSON document')
    .action(async (structure: string, raw: unknown) => {
      const options = optionsSchema.parse(raw);
      const { runSimulate } = await import('../work/simulate.js');
      await runSimulate(structure, options);
    });
}
