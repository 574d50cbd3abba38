import type { PredictionRowFragment } from '../../generated/graphql';

/** Why there is no prediction, with the line of the file where one is at fault. */
export const refusalOf = (answer: Exclude<PredictionRowFragment, { __typename: 'Prediction' }>): string =>
  answer.__typename === 'InvalidStructureError' && answer.line
    ? `Line ${answer.line}: ${answer.message}`
    : answer.message;
