import type { Command } from 'commander';
import { z } from 'zod';

const optionsSchema = z.object({ from: z.string().min(1), json: z.boolean().default(false) });

/** `interphase dataset literature-conductivities`: takes measured conductivities from the public files. */
export function addConductivityDatasetCommand(program: Command): void {
  program.commands
    .find((command) => command.name() === 'dataset')
    ?.command('literature-conductivities')
    .description(
      'read measured conductivities (the training rows of OBELiX) into data/datasets; goes on where it was stopped',
    )
    .requiredOption('--from <folder>', 'folder with train.csv and the archive or folder of its CIFs')
    .option('--json', 'print one JSON document')
    .action(async (raw: unknown) => {
      const options = optionsSchema.parse(raw);
      const { runConductivityDataset } = await import('../work/dataset-conductivities.js');
      await runConductivityDataset(options);
    });
}
