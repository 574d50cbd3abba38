import { graphql } from '../generated';

/** A prediction, why it is what it is and how far to trust it; or why there is none. */
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
      explainedFrom
      explanation { name amount unit inputs { name value typical } }
    }
    ... on InvalidStructureError { message path line }
    ... on InvalidParameterError { message path }
    ... on UnsupportedChemistryError { message path elements }
  }
`);

/** What one row of many predictions shows. */
export const PredictionRowFragment = graphql(`
  fragment PredictionRow on PredictionResult {
    __typename
    ... on Prediction {
      value
      lower
      upper
      unit
      model { slug version }
      domain { percentile inside nearest { label } }
      warnings
    }
    ... on InvalidStructureError { message path line }
    ... on InvalidParameterError { message path }
    ... on UnsupportedChemistryError { message path elements }
  }
`);
