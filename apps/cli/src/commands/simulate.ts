import type { Command } from 'commander';

/**
 * `interphase simulate`: any engine on one structure, or the reference runs of all. Its options are made from the
 * parameters of the engines, which are not loaded until they are needed.
 */
export function addSimulateCommand(program: Command): void {
  program
    .command('simulate')
    .description(
      'simulate a structure file or a material by any method, or every stored structure with --all',
    )
    .helpOption(false)
    .allowUnknownOption()
    .argument('[arguments...]', 'see interphase simulate --help')
    .action(async (args: string[]) => {
      const { runSimulateCommand } = await import('../work/simulate/command.js');
      await runSimulateCommand(args);
    });
}
