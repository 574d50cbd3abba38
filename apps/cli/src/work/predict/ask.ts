import { z } from 'zod';
import type { ApiClient } from '../../api-client.js';
import type { Quantity } from './options.js';
import type { PredictRequest } from './requests.js';

/** The most that the API takes at once, and a size of request that it takes with ease. */
const most = { inputs: 256, characters: 8_000_000 };

const fields = `__typename
  ... on Prediction {
    id value lower upper unit coverage warnings
    model { slug version }
    domain { percentile inside nearest { label formula target distance } }
  }
  ... on InvalidStructureError { message path line }
  ... on InvalidParameterError { message path }
  ... on UnsupportedChemistryError { message path elements }`;

const documents: Record<Quantity, string> = {
  barrier: `query ($inputs: [MigrationBarrierInput!]!) { answers: predictMigrationBarriers(inputs: $inputs) { ${fields} } }`,
  conductivity: `query ($inputs: [ConductivityInput!]!) { answers: predictConductivities(inputs: $inputs) { ${fields} } }`,
};

const predictionSchema = z.object({
  id: z.string(),
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
const answersSchema = z.object({ answers: z.array(z.union([predictionSchema, failureSchema])) });

export type PredictionAnswer = z.output<typeof predictionSchema>;
export type FailureAnswer = z.output<typeof failureSchema>;

/** What the models say to each request, in their order. */
export async function askAll(
  api: ApiClient,
  requests: readonly PredictRequest[],
  onProgress: (done: number) => void,
): Promise<(PredictionAnswer | FailureAnswer)[]> {
  const answers: (PredictionAnswer | FailureAnswer)[] = [];
  let done = 0;
  for (const batch of batchesOf(requests)) {
    const inputs = batch.map((place) => requests[place]?.input);
    const quantity = requests[batch[0] ?? 0]?.quantity ?? 'barrier';
    const { answers: given } = await api.query(documents[quantity], { inputs }, answersSchema);
    given.forEach((answer, index) => {
      // Of the path only what lies within the request: its place in the batch says nothing to anybody.
      const shown = 'path' in answer ? { ...answer, path: answer.path.slice(2) } : answer;
      answers[batch[index] ?? 0] = shown;
    });
    done += batch.length;
    onProgress(done);
  }
  return answers;
}

/** Places of requests of one kind each, as many as the API takes at once. */
function batchesOf(requests: readonly PredictRequest[]): number[][] {
  const open = new Map<Quantity, { places: number[]; characters: number }>();
  const batches: number[][] = [];
  for (const [place, { quantity, input }] of requests.entries()) {
    const characters = JSON.stringify(input).length;
    const last = open.get(quantity);
    if (last && last.places.length < most.inputs && last.characters + characters <= most.characters) {
      last.places.push(place);
      last.characters += characters;
    } else {
      const places = [place];
      batches.push(places);
      open.set(quantity, { places, characters });
    }
  }
  return batches;
}
