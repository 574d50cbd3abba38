import { graphql } from '../generated';

/** A prediction or why there is none: the same for a stored material and for a CIF. */
export const PredictionFragment = graphql(`
  fragment PredictionAnswer on PredictionResult {
    __typename
    ... on Prediction {
      quantity { slug name }
      value
      lower
      upper
      unit
      coverage
      model { slug name version }
      domain { percentile inside nearest { label formula target distance } }
      warnings
    }
    ... on InvalidStructureError { message path line }
    ... on InvalidParameterError { message path }
    ... on UnsupportedChemistryError { message path elements }
  }
`);
