import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { withApi } from '../api-client.js';
import { CommandFailure } from '../report/failure.js';
import { print, table } from '../report/output.js';
import { failureText } from '../structure-argument.js';

const IMPORT = `mutation ($input: ImportResultsInput!) {
  importResults(input: $input) {
    ... on SimulationRun {
      id parameters warnings
      properties { quantity { name } value unit conditions { name value unit } }
    }
    ... on UserError { message path }
  }
}`;

const runSchema = z.object({
  id: z.string(),
  parameters: z.record(z.string(), z.unknown()),
  warnings: z.array(z.string()),
  properties: z.array(
    z.object({
      quantity: z.object({ name: z.string() }),
      value: z.number(),
      unit: z.string(),
      conditions: z.array(z.object({ name: z.string(), value: z.string(), unit: z.string().nullable() })),
    }),
  ),
});
type Run = z.infer<typeof runSchema>;
const answerSchema = z.object({
  importResults: z.union([runSchema, z.object({ message: z.string(), path: z.array(z.string()) })]),
});

/** Hands the files over and prints what they gave. */
export async function runImport(
  names: readonly string[],
  {
    material,
    citation,
    license,
    json,
  }: { material?: string | undefined; citation: string; license?: string | undefined; json: boolean },
): Promise<void> {
  const files = names.map((name) => ({ name, content: read(name) }));
  const input = { files, material, citation, license };
  const { importResults: answer } = await withApi((api) => api.query(IMPORT, { input }, answerSchema));
  if ('path' in answer) throw new CommandFailure(failureText(answer));
  print(answer, describeRun(answer), { json });
}

function read(name: string): string {
  try {
    return readFileSync(name, 'utf8');
  } catch (error) {
    throw new CommandFailure(
      `${name} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function describeRun({ id, properties, warnings }: Run): string {
  const rows = properties.map(({ quantity, value, unit, conditions }) => [
    quantity.name,
    `${value.toFixed(4)} ${unit}`,
    conditions.map((one) => `${one.name} ${one.value}${one.unit ? ` ${one.unit}` : ''}`).join(', '),
  ]);
  return [
    `run ${id}`,
    table(['quantity', 'value', 'conditions'], rows),
    ...warnings.map((warning) => `warning: ${warning}`),
  ].join('\n');
}
