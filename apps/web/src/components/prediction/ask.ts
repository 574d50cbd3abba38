import 'server-only';
import { graphql } from '../../generated';
import type { PredictionAnswerFragment, StructureInput } from '../../generated/graphql';
import { query } from '../../lib/api/query';

export const predictDocument = graphql(`
  query Predict($input: MigrationBarrierInput!) {
    predictMigrationBarrier(input: $input) { ...PredictionAnswer }
  }
`);

/** Asks for the barrier of one structure. */
export async function askPrediction(
  structure: StructureInput,
  mobileIon: string,
  coverage: number,
): Promise<PredictionAnswerFragment> {
  const { predictMigrationBarrier } = await query(predictDocument, {
    input: { structure, mobileIon, coverage },
  });
  return predictMigrationBarrier;
}
