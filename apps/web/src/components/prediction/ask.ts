import 'server-only';
import { graphql } from '../../generated';
import type {
  ConductivityInput,
  MigrationBarrierInput,
  PredictionAnswerFragment,
  PredictionRowFragment,
} from '../../generated/graphql';
import { query } from '../../lib/api/query';

export const predictDocument = graphql(`
  query Predict($input: MigrationBarrierInput!) {
    predictMigrationBarrier(input: $input) { ...PredictionAnswer }
  }
`);

export const conductivityDocument = graphql(`
  query PredictConductivity($input: ConductivityInput!) {
    predictConductivity(input: $input) { ...PredictionAnswer }
  }
`);

const barriersDocument = graphql(`
  query PredictBarriers($inputs: [MigrationBarrierInput!]!) {
    predictMigrationBarriers(inputs: $inputs) { ...PredictionRow }
  }
`);

const conductivitiesDocument = graphql(`
  query PredictConductivities($inputs: [ConductivityInput!]!) {
    predictConductivities(inputs: $inputs) { ...PredictionRow }
  }
`);

/** Asks for the barrier of one structure, or of one hop in it. */
export const askBarrier = async (input: MigrationBarrierInput): Promise<PredictionAnswerFragment> =>
  (await query(predictDocument, { input })).predictMigrationBarrier;

/** Asks for the conductivity of one formula or structure. */
export const askConductivity = async (input: ConductivityInput): Promise<PredictionAnswerFragment> =>
  (await query(conductivityDocument, { input })).predictConductivity;

/** The API answers at most so many at once. */
const AT_ONCE = 256;

/** Asks for many barriers; answers stand in the order of the inputs. */
export const askBarriers = (inputs: readonly MigrationBarrierInput[]): Promise<PredictionRowFragment[]> =>
  inParts(inputs, async (part) => (await query(barriersDocument, { inputs: part })).predictMigrationBarriers);

/** Asks for many conductivities; answers stand in the order of the inputs. */
export const askConductivities = (inputs: readonly ConductivityInput[]): Promise<PredictionRowFragment[]> =>
  inParts(
    inputs,
    async (part) => (await query(conductivitiesDocument, { inputs: part })).predictConductivities,
  );

async function inParts<Input>(
  inputs: readonly Input[],
  ask: (part: Input[]) => Promise<PredictionRowFragment[]>,
): Promise<PredictionRowFragment[]> {
  const answers: PredictionRowFragment[] = [];
  for (let start = 0; start < inputs.length; start += AT_ONCE)
    answers.push(...(await ask(inputs.slice(start, start + AT_ONCE))));
  return answers;
}
