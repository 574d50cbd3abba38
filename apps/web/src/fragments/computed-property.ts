import { graphql } from '../generated';

/** A computed number with the run that it came from. */
export const ComputedNumberFragment = graphql(`
  fragment ComputedNumber on ComputedProperty {
    id
    quantity { slug name symbol }
    value
    uncertainty
    unit
    conditions { name value unit }
    material { slug name formula }
    run { id method engineVersion parameters status }
  }
`);
