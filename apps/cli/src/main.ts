import { Command, CommanderError } from 'commander';
import { ZodError, z } from 'zod';
import { addActiveCommand } from './commands/active.js';
import { addAnalyseCommand } from './commands/analyse.js';
import { addChainCommand } from './commands/chain.js';
import { addCheckCommand } from './commands/check.js';
import { addDatasetCommand } from './commands/dataset.js';
import { addConductivityDatasetCommand } from './commands/dataset-conductivities.js';
import { addCrystalFeaturesDatasetCommand } from './commands/dataset-crystal-features.js';
import { addEvidenceDatasetCommand } from './commands/dataset-evidence.js';
import { addHopFeaturesDatasetCommand } from './commands/dataset-hop-features.js';
import { addHopDatasetCommand } from './commands/dataset-hops.js';
import { addProposeCommand } from './commands/dataset-propose.js';
import { addSimulatedDatasetCommand } from './commands/dataset-simulated.js';
import { addEvaluateCommand } from './commands/evaluate.js';
import { addExportCommand } from './commands/export.js';
import { addImportCommand } from './commands/import.js';
import { addLoadCommand } from './commands/load.js';
import { addModelsCommand } from './commands/models.js';
import { addPredictCommand } from './commands/predict.js';
import { addScreenCommand } from './commands/screen.js';
import { addServeCommand } from './commands/serve.js';
import { addSimulateCommand } from './commands/simulate.js';
import { addStatsCommand } from './commands/stats.js';
import { addTrainCommand } from './commands/train.js';
import { addWorkCommand } from './commands/work.js';
import { describeFailure, STATUS } from './report/failure.js';

const program = new Command('interphase')
  .description('Linked evidence, simulation and honest prediction for battery materials')
  .showHelpAfterError()
  .exitOverride();

for (const add of [
  addAnalyseCommand,
  addCheckCommand,
  addStatsCommand,
  addLoadCommand,
  addSimulateCommand,
  addChainCommand,
  addImportCommand,
  addDatasetCommand,
  addConductivityDatasetCommand,
  addHopDatasetCommand,
  addEvidenceDatasetCommand,
  addSimulatedDatasetCommand,
  addCrystalFeaturesDatasetCommand,
  addHopFeaturesDatasetCommand,
  addProposeCommand,
  addTrainCommand,
  addEvaluateCommand,
  addActiveCommand,
  addModelsCommand,
  addPredictCommand,
  addScreenCommand,
  addExportCommand,
  addServeCommand,
  addWorkCommand,
]) {
  add(program);
}
for (const command of program.commands) command.exitOverride();

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = statusOf(error);
}

/** Tells what went wrong, once, and gives the exit status. Commander has already spoken for its own errors. */
function statusOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? STATUS.done : STATUS.calledWrongly;
  if (error instanceof ZodError) {
    console.error(`interphase · ${z.prettifyError(error)}`);
    return STATUS.calledWrongly;
  }
  console.error(`interphase · ${describeFailure(error)}`);
  return STATUS.failed;
}
