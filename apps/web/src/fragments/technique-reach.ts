import { graphql } from '../generated';

/** Name and reach of a technique: what the map and the tables need. */
export const TechniqueReachFragment = graphql(`
  fragment TechniqueReach on Technique {
    slug
    name
    abbreviation
    kind
    family
    minMetres
    maxMetres
    minSeconds
    maxSeconds
    scaleCertainty
    operando
    destructive
    measures { slug name }
  }
`);
