import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { type ApiClient, withApi } from '../api-client.js';
import { CommandFailure } from '../report/failure.js';
import { print, table } from '../report/output.js';
import { type Progress, startProgress } from '../report/progress.js';
import { failureText, structureInput } from '../structure-argument.js';

const POLL_MS = 250;

const RUN = `fragment Run on SimulationRun {
  id status progress note: message engineVersion inputHash parameters warnings
  properties { quantity { slug name } value uncertainty unit conditions { name value unit } }
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

const runSchema = z.object({
  id: z.string(),
  status: z.enum(['QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED']),
  progress: z.number(),
  note: z.string().nullable(),
  engineVersion: z.string(),
  inputHash: z.string(),
  parameters: z.record(z.string(), z.unknown()),
  warnings: z.array(z.string()),
  properties: z.array(
    z.object({
      quantity: z.object({ slug: z.string(), name: z.string() }),
      value: z.number(),
      uncertainty: z.number().nullable(),
      unit: z.string(),
      conditions: z.array(z.object({ name: z.string(), value: z.string(), unit: z.string().nullable() })),
    }),
  ),
});
type Run = z.infer<typeof runSchema>;
const failureSchema = z.object({
  message: z.string(),
  path: z.array(z.string()),
  line: z.number().nullish(),
});
const submissionSchema = z.object({ runSimulation: z.union([runSchema, failureSchema]) });

/** Submits a bond-valence run, follows it to its end and prints what it computed. */
export async function runSimulate(
  structure: string,
  { ion, resolution, json }: { ion: string; resolution: number; json: boolean },
): Promise<void> {
  const input = { structure: structureInput(structure), mobileIon: ion, resolution };
  const progress = startProgress('Simulating', { silent: json });
  const run = await withApi((api) => simulate(api, { bondValenceSiteEnergy: input }, progress));
  print(run, describeRun(run), { json });
  if (run.status !== 'SUCCEEDED') throw new CommandFailure(run.note ?? `The run ended as ${run.status}.`);
}

async function simulate(api: ApiClient, input: unknown, progress: Progress): Promise<Run> {
  const { runSimulation: submitted } = await api.query(SUBMIT, { input }, submissionSchema);
  if ('path' in submitted) throw new CommandFailure(failureText(submitted));
  let run: Run = submitted;
  while (run.status === 'QUEUED' || run.status === 'RUNNING') {
    progress.update(run.progress, run.note ?? run.status.toLowerCase());
    await delay(POLL_MS);
    const answer = await api.query(FOLLOW, { id: run.id }, z.object({ simulationRun: runSchema }));
    run = answer.simulationRun;
  }
  progress.done(`run ${run.id} ${run.status.toLowerCase()}`);
  return run;
}

function describeRun(run: Run): string {
  const rows = run.properties.map(({ quantity, value, uncertainty, unit, conditions }) => [
    quantity.name,
    `${value.toFixed(3)}${uncertainty === null ? '' : ` ± ${uncertainty.toFixed(3)}`} ${unit}`,
    conditions
      .map((condition) => `${condition.name} ${condition.value}${condition.unit ? ` ${condition.unit}` : ''}`)
      .join(', '),
  ]);
  return [
    table(['quantity', 'value', 'conditions'], rows),
    ...run.warnings.map((warning) => `warning: ${warning}`),
  ].join('\n');
}
