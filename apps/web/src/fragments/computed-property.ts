import { graphql } from '../generated';

/** A computed value with its conditions, wherever one is shown or read. */
export const ComputedValueFragment = graphql(`
  fragment ComputedValue on ComputedProperty {
    id
    quantity { slug name symbol }
    value
    uncertainty
    unit
    conditions { name value unit }
  }
`);

/** A computed value with what it is of and the run that it came from. */
export const ComputedNumberFragment = graphql(`
  fragment ComputedNumber on ComputedProperty {
    ...ComputedValue
    material { slug name formula }
    run { id method engineVersion parameters status }
  }
`);
