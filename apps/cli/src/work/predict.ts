import { z } from 'zod';
import { withApi } from '../api-client.js';
import { CommandFailure } from '../report/failure.js';
import { print, table } from '../report/output.js';
import { failureText, structureInput } from '../structure-argument.js';

const PREDICT = `query ($input: MigrationBarrierInput!) {
  predictMigrationBarrier(input: $input) {
    ... on Prediction {
      value lower upper unit coverage warnings
      model { slug version }
      domain { percentile inside nearest { label formula target distance } }
    }
    ... on InvalidStructureError { message path line }
    ... on InvalidParameterError { message path }
    ... on UnsupportedChemistryError { message path elements }
  }
}`;

const predictionSchema = z.object({
  value: z.number(),
  lower: z.number(),
  upper: z.number(),
  unit: z.string(),
  coverage: z.number(),
  warnings: z.array(z.string()),
  model: z.object({ slug: z.string(), version: z.string() }),
  domain: z.object({
    percentile: z.number(),
    inside: z.boolean(),
    nearest: z.array(
      z.object({ label: z.string(), formula: z.string(), target: z.number(), distance: z.number() }),
    ),
  }),
});
const failureSchema = z.object({
  message: z.string(),
  path: z.array(z.string()),
  line: z.number().nullish(),
});
const answerSchema = z.object({ predictMigrationBarrier: z.union([predictionSchema, failureSchema]) });

/** Asks the barrier model and prints value, interval, applicability and nearest training structures. */
export async function runPredict(
  structure: string,
  { ion, coverage, json }: { ion: string; coverage: number; json: boolean },
): Promise<void> {
  const input = { structure: structureInput(structure), mobileIon: ion, coverage };
  const { predictMigrationBarrier: answer } = await withApi((api) =>
    api.query(PREDICT, { input }, answerSchema),
  );
  if ('path' in answer) throw new CommandFailure(failureText(answer));
  print(answer, describe(answer), { json });
}

function describe({
  value,
  lower,
  upper,
  unit,
  coverage,
  domain,
  warnings,
}: z.infer<typeof predictionSchema>): string {
  const near = domain.nearest.map(({ label, formula, target, distance }) => [
    label,
    formula,
    target.toFixed(3),
    distance.toFixed(2),
  ]);
  return [
    `${value.toFixed(3)} ${unit}, ${coverage * 100} % interval ${lower.toFixed(3)} to ${upper.toFixed(3)} ${unit}`,
    `${domain.inside ? 'inside' : 'OUTSIDE'} what the model knows (percentile ${domain.percentile.toFixed(0)} of held-out structures)`,
    table(['nearest training structure', 'formula', `barrier, ${unit}`, 'distance'], near),
    ...warnings.map((warning) => `warning: ${warning}`),
  ].join('\n');
}
