import type { Command } from 'commander';
import { z } from 'zod';

const optionsSchema = z.object({ json: z.boolean().default(false) });

/** `interphase dataset evidence-values`: the numbers of the evidence as a table. */
export function addEvidenceDatasetCommand(program: Command): void {
  program.commands
    .find((command) => command.name() === 'dataset')
    ?.command('evidence-values')
    .description('write the numbers of the evidence, with what their structures say, to data/datasets')
    .option('--json', 'print one JSON document')
    .action(async (_: unknown, command: Command) => {
      const options = optionsSchema.parse(command.optsWithGlobals());
      const { runEvidenceDataset } = await import('../work/dataset-evidence.js');
      await runEvidenceDataset(options);
    });
}
