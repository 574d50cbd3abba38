import type { Command } from 'commander';
import { z } from 'zod';

const optionsSchema = z.object({
  material: z.string().min(1).optional(),
  citation: z.string().trim().min(1),
  license: z.string().min(1).optional(),
  json: z.boolean().default(false),
});

/** `interphase import`: results that another program computed, stored like every run. */
export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description(
      'energies and barriers from other programs: OUTCAR, vasprun.xml, pw.x and neb.x output, extended XYZ, JSON of pymatgen, ASE or the Materials Project; three files or more are the images of a path',
    )
    .argument('<files...>', 'the files, whose names give the order of the images')
    .option('--material <slug>', 'the material computed')
    .requiredOption('--citation <text>', 'where the results were published, or who computed them')
    .option('--license <id>', 'licence of the results, as SPDX names it')
    .option('--json', 'print one JSON document')
    .action(async (files: string[], raw: unknown) => {
      const options = optionsSchema.parse(raw);
      const { runImport } = await import('../work/import.js');
      await runImport(files, options);
    });
}
