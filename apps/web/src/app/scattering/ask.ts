import 'server-only';
import { graphql } from '../../generated';
import type { ScatteringComparisonInput, ScatteringQuery } from '../../generated/graphql';
import { query } from '../../lib/api/query';

export const scatteringDocument = graphql(`
  query Scattering($input: ScatteringComparisonInput!) {
    scatteringComparison(input: $input) {
      __typename
      ... on UserError { message path }
      ... on UnsupportedChemistryError { elements }
      ... on ScatteringComparison {
        radiation
        wavelength
        twoTheta { start step count }
        r { start step count }
        structures {
          structure { id label }
          label
          formula
          without
          removed
          peaks { d twoTheta intensity families { hkl multiplicity } }
          intensities
          intensityDifference
          distribution
          distributionDifference
          warnings
        }
      }
    }
  }
`);

export type ScatteringAnswer = ScatteringQuery['scatteringComparison'];
export type Comparison = Extract<ScatteringAnswer, { __typename: 'ScatteringComparison' }>;
export type Scattered = Comparison['structures'][number];

/** Asks for patterns and distributions of some structures. */
export async function askScattering(input: ScatteringComparisonInput): Promise<ScatteringAnswer> {
  return (await query(scatteringDocument, { input })).scatteringComparison;
}
