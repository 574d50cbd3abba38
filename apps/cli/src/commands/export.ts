import type { Command } from 'commander';
import { z } from 'zod';

const optionsSchema = z.object({ out: z.string().min(1).optional() });

/** `interphase export`: a list or the graph as a file. */
export function addExportCommand(program: Command): void {
  program
    .command('export')
    .description('write a list, its bibliography, or the whole graph as a file')
    .argument(
      '<file>',
      'what, in which format: findings.csv, .json, .tex, .bib, .ris, .csl.json; techniques, materials, publications, phenomena, quantities, length-scales, computed-properties, runs .csv or .json; graph.jsonld',
    )
    .argument('[filters...]', 'filters of the list as name=value, e.g. material=lithium-iron-phosphate')
    .option('--out <path>', 'write there instead of to standard output')
    .action(async (file: string, filters: string[], raw: unknown) => {
      const options = optionsSchema.parse(raw);
      const { runExport } = await import('../work/export.js');
      await runExport(file, filters, options);
    });
}
