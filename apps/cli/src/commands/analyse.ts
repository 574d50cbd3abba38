import type { Command } from 'commander';
import { z } from 'zod';

const optionsSchema = z.object({
  ion: z.string().min(1),
  timestep: z.coerce.number().positive(),
  temperature: z.coerce.number().positive(),
  skip: z.coerce.number().min(0),
  types: z
    .string()
    .optional()
    .transform((text) => (text ? text.split(',').map((name) => name.trim()) : [])),
  json: z.boolean().default(false),
});

/** `interphase analyse`: transport from a trajectory that another program made; runs here, without a server. */
export function addAnalyseCommand(program: Command): void {
  program
    .command('analyse')
    .description('diffusivity, conductivity and distributions of a molecular dynamics trajectory')
    .argument('<trajectory>', 'extended XYZ (.xyz, .extxyz), XDATCAR or LAMMPS dump (.lammpstrj, .dump)')
    .requiredOption('--timestep <fs>', 'time between two frames of the file, fs')
    .requiredOption('--temperature <kelvin>', 'temperature of the run')
    .option('--ion <ion>', 'the ion that moves', 'Li')
    .option('--skip <ps>', 'time at the start to leave out', '0')
    .option('--types <elements>', 'elements of the types of a LAMMPS dump, in order: Li,P,S')
    .option('--json', 'print one JSON document, curves and density included')
    .action(async (trajectory: string, raw: unknown) => {
      const options = optionsSchema.parse(raw);
      const { runAnalyse } = await import('../work/analyse.js');
      await runAnalyse(trajectory, options);
    });
}
