import { graphql } from '../generated';

/** What a finding shows wherever it stands in a list. */
export const FindingEntryFragment = graphql(`
  fragment FindingEntry on Finding {
    slug
    name
    statement
    type
    certainty
    techniques { slug name abbreviation }
    materials { slug name formula }
    phenomena { slug name }
    lengthScales { slug name }
    values {
      quantity { slug name symbol }
      qualifier
      value
      lower
      upper
      unit
      conditions { name value unit }
    }
    citations {
      role
      section
      figure
      note
      publication { slug name authors year referenceNumber }
    }
  }
`);
