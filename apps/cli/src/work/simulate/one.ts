import { z } from 'zod';
import { type ApiClient, withApi } from '../../api-client.js';
import { CommandFailure } from '../../report/failure.js';
import { print } from '../../report/output.js';
import { type Progress, startProgress } from '../../report/progress.js';
import { describeProperties, PROPERTY_FIELDS, propertySchema } from '../../report/properties.js';
import { failureText, structureInput } from '../../structure-argument.js';
import { followRuns, isOver, runStateSchema } from './runs.js';

const RUN = `fragment Run on SimulationRun {
  id status progress note: message engineVersion inputHash parameters warnings
  properties { ${PROPERTY_FIELDS} }
}`;
const SUBMIT = `${RUN}
mutation ($input: SimulationInput!) {
  runSimulation(input: $input) {
    ...Run
    ... on InvalidStructureError { message path line }
    ... on InvalidParameterError { message path }
  }
}`;
const FOLLOW = `${RUN}
query ($id: ID!) { simulationRun(id: $id) { ...Run } }`;

const runSchema = runStateSchema.extend({
  engineVersion: z.string(),
  inputHash: z.string(),
  parameters: z.record(z.string(), z.unknown()),
  warnings: z.array(z.string()),
  properties: z.array(propertySchema),
});
type Run = z.infer<typeof runSchema>;
const failureSchema = z.object({
  message: z.string(),
  path: z.array(z.string()),
  line: z.number().nullish(),
});
const endedSchema = z.object({ simulationRun: runSchema });
const submissionSchema = z.object({ runSimulation: z.union([runSchema, failureSchema]) });

/**
 * Submits a run, follows it to its end and prints what it computed.
 * @param structure file or slug; undefined for a method that takes none
 * @param field of `SimulationInput`
 */
export async function runOne(
  structure: string | undefined,
  field: string,
  parameters: Readonly<Record<string, unknown>>,
  { json }: { json: boolean },
): Promise<void> {
  const of = structure === undefined ? {} : { structure: structureInput(structure) };
  const input = { [field]: { ...of, ...parameters } };
  const progress = startProgress('Simulating', { silent: json });
  const run = await withApi((api) => simulate(api, input, progress));
  print(run, describeRun(run), { json });
  if (run.status !== 'SUCCEEDED') throw new CommandFailure(run.note ?? `The run ended as ${run.status}.`);
}

async function simulate(api: ApiClient, input: unknown, progress: Progress): Promise<Run> {
  const { runSimulation: submitted } = await api.query(SUBMIT, { input }, submissionSchema);
  if ('path' in submitted) throw new CommandFailure(failureText(submitted));
  if (isOver(submitted)) return submitted;
  await followRuns(api, [submitted], ([state]) => {
    if (state) progress.update(state.progress, state.note ?? state.status.toLowerCase());
  });
  const { simulationRun: run } = await api.query(FOLLOW, { id: submitted.id }, endedSchema);
  progress.done(`run ${run.id} ${run.status.toLowerCase()}`);
  return run;
}

const describeRun = ({ properties, warnings }: Run): string =>
  describeProperties(
    properties.map((property) => ({ ...property, quantity: property.quantity.name })),
    warnings,
  );
