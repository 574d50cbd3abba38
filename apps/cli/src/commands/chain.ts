import type { Command } from 'commander';
import { z } from 'zod';

const optionsSchema = z.object({ json: z.boolean().default(false), set: z.array(z.string()).default([]) });

const several = (value: string, before: readonly string[] = []): string[] => [...before, value];

/** `interphase chain`: simulations in a row, from a structure to a particle or the bulk. */
export function addChainCommand(program: Command): void {
  program
    .command('chain')
    .description(
      'run simulations in a row, from a structure to a particle or the bulk; without arguments, list the chains',
    )
    .argument('[chain]', 'olivine, rocksalt or nasicon')
    .argument('[structure]', "a structure file, or the slug of a material (default: the chain's own)")
    .option(
      '--set <name=value>',
      'a parameter by its name; of a list every value, as 300,400 (may be repeated)',
      several,
    )
    .option('--json', 'print one JSON document')
    .action(async (chain: string | undefined, structure: string | undefined, raw: unknown) => {
      const { json, set } = optionsSchema.parse(raw);
      const { listChains, runChain } = await import('../work/chain/chain.js');
      if (chain === undefined) return listChains({ json });
      return runChain(chain, structure ?? null, set, { json });
    });
}
