import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { withApi } from '../api-client.js';
import { CommandFailure } from '../report/failure.js';
import { print } from '../report/output.js';
import { describeProperties, PROPERTY_FIELDS, propertySchema } from '../report/properties.js';
import { failureText } from '../structure-argument.js';

const IMPORT = `mutation ($input: ImportResultsInput!) {
  importResults(input: $input) {
    ... on SimulationRun {
      id parameters warnings
      properties { ${PROPERTY_FIELDS} }
    }
    ... on UserError { message path }
  }
}`;

const runSchema = z.object({
  id: z.string(),
  parameters: z.record(z.string(), z.unknown()),
  warnings: z.array(z.string()),
  properties: z.array(propertySchema),
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
  const named = properties.map((property) => ({ ...property, quantity: property.quantity.name }));
  return `run ${id}\n${describeProperties(named, warnings)}`;
}
