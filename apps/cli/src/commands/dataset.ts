import type { Command } from 'commander';

/** `interphase dataset`: the datasets that models learn from, each by a command of its own. */
export function addDatasetCommand(program: Command): void {
  program.command('dataset').description('make the datasets that models learn from, in data/datasets');
}
