import { type Command, Option } from 'commander';
import { z } from 'zod';
import { formats, quantities } from '../work/predict/options.js';

const optionsSchema = z.object({
  ion: z.string().min(1),
  coverage: z.coerce.number(),
  hop: z.string().optional(),
  hops: z.boolean().default(false),
  temperature: z.coerce.number().optional(),
  quantity: z.enum(quantities).optional(),
  model: z.string().optional(),
  csv: z.string().optional(),
  format: z.enum(formats),
  out: z.string().optional(),
  json: z.boolean().default(false),
});

/** `interphase predict`: the models' answers for structures and formulas. */
export function addPredictCommand(program: Command): void {
  program
    .command('predict')
    .description(
      'predict migration barriers of structures and conductivities of structures and formulas, with intervals and applicability',
    )
    .argument('[things...]', 'structure files, slugs of materials, formulas')
    .option('--ion <element>', 'the ion that moves', 'Li')
    .option(
      '--hop <ends>',
      'barrier of one hop, by the fractional coordinates of its ends: "0 0 0 to 0.5 0.5 0"',
    )
    .option(
      '--hops',
      'the barrier of each hop that a structure offers, those to empty sites after the others',
    )
    .option('--temperature <kelvin>', 'conductivity at this temperature')
    .addOption(
      new Option(
        '--quantity <name>',
        'of a structure; left out, the barrier unless a temperature is given',
      ).choices([...quantities]),
    )
    .option('--coverage <share>', 'what the interval shall claim, 0.5 to 0.99', '0.9')
    .option('--model <slug>', 'the model, or one version of it as slug@version')
    .option(
      '--csv <file>',
      'a table of requests with columns such as label, structure, formula, a, b, c, alpha, beta, gamma, space group, ion, hop, temperature',
    )
    .addOption(new Option('--format <name>', 'how it is printed').choices([...formats]).default('table'))
    .option('--out <file>', 'write there instead of to standard output')
    .option('--json', 'the same as --format json')
    .action(async (things: string[], raw: unknown) => {
      const { json, format, ...options } = optionsSchema.parse(raw);
      const { runPredict } = await import('../work/predict/predict.js');
      await runPredict(things, { ...options, format: json ? 'json' : format });
    });
}
