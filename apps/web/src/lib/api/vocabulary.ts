import 'server-only';
import { cache } from 'react';
import { graphql } from '../../generated';
import { query } from './query';

const document = graphql(`
  query Vocabulary($first: Int) {
    quantities { slug name symbol unit }
    phenomena { slug name }
    lengthScales { slug name minMetres maxMetres }
    techniques(first: $first) { nodes { slug name } }
    materials(first: $first) { nodes { slug name formula mobileIon structures { id } } }
  }
`);

/** The names that forms offer, asked once per request. */
export const vocabulary = cache(async () => {
  const data = await query(document, { first: 100 });
  return { ...data, techniques: data.techniques.nodes, materials: data.materials.nodes };
});
